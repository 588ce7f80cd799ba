import { beforeEach, expect, test, vi } from "vitest";
import { DomainError } from "../core/errors";
import { emptyFormState } from "./form-state";

const keepPostedForm = vi.fn();
const forgetKeptForm = vi.fn();
const findCommandContext = vi.fn();
const showsOpenSeason = vi.fn();
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));
vi.mock("../auth/current", () => ({ findCommandContext }));
vi.mock("../cycles/queries/open-cycle", () => ({ showsOpenSeason }));
vi.mock("../auth/kept-form", () => ({ keepPostedForm, forgetKeptForm }));

const { defineAction } = await import("./define-action");
const run = vi.fn();
const action = defineAction(run);

function posted(): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({
    formName: "review-1",
    formAccount: "an-account",
    keptForm: "a-kept-form",
    idempotencyKey: "a-key",
    text: "Còn nể nang",
    currentPassword: "bi-mat",
  })) {
    data.set(name, value);
  }
  data.set("attachment", new File(["bí mật"], "bi-mat.docx"));
  return data;
}

beforeEach(() => vi.resetAllMocks());

test("without a session a form that can be kept leads to sign-in and back to the form; passwords and files are never kept; nothing runs", async () => {
  keepPostedForm.mockResolvedValue({ status: "kept", wanted: "/reviews/person/1?missing=1" });
  await expect(action(emptyFormState, posted())).rejects.toMatchObject({
    digest: expect.stringContaining(";/sign-in?next=%2Freviews%2Fperson%2F1%3Fmissing%3D1%23kept-form;"),
  });
  expect(keepPostedForm).toHaveBeenCalledWith({
    formName: "review-1",
    accountId: "an-account",
    sendingKey: "a-key",
    keptId: "a-kept-form",
    values: { text: "Còn nể nang", idempotencyKey: "a-key" },
  });
  expect(run).not.toHaveBeenCalled();
});

test("what could not be kept is said on the sign-in page", async () => {
  keepPostedForm.mockResolvedValue({ status: "notKept", wanted: "/people" });
  await expect(action(emptyFormState, posted())).rejects.toMatchObject({
    digest: expect.stringContaining(";/sign-in?next=%2Fpeople&lost=1;"),
  });
});

test("with scripts the answer is a refusal that holds what was typed", async () => {
  keepPostedForm.mockResolvedValue({ status: "inPage" });
  const state = await action(emptyFormState, posted());
  expect(state).toMatchObject({ status: "error", values: { text: "Còn nể nang" } });
  expect(state.formError).toContain("Phiên làm việc đã hết");
});

test("once recorded the kept form is forgotten; a failure to forget it is reported and does not look like a refusal", async () => {
  const report = vi.spyOn(console, "error").mockReturnValue(undefined);
  const actor = { accountId: "an-account" };
  findCommandContext.mockResolvedValue({ actor });
  run.mockResolvedValue({ notice: "Đã lưu." });
  forgetKeptForm.mockRejectedValue(new Error("no connection"));
  expect(await action(emptyFormState, posted())).toMatchObject({ status: "done", notice: "Đã lưu." });
  expect(run.mock.calls[0]?.[1]).toEqual({ text: "Còn nể nang", currentPassword: "bi-mat" });
  expect(forgetKeptForm).toHaveBeenCalledWith(actor, { keptId: "a-kept-form", key: "a-key" });
  expect(report).toHaveBeenCalledOnce();
});

test("a refused form stays kept", async () => {
  findCommandContext.mockResolvedValue({ actor: { accountId: "an-account" } });
  run.mockRejectedValue(new DomainError("form.stale"));
  expect(await action(emptyFormState, posted())).toMatchObject({ status: "error", values: { text: "Còn nể nang" } });
  expect(forgetKeptForm).not.toHaveBeenCalled();
});

test("a form refused on a page that shows its season no more is kept with the answer; one of the season shown is not", async () => {
  findCommandContext.mockResolvedValue({ actor: { accountId: "an-account" } });
  const refusal = new DomainError("form.stale");
  run.mockRejectedValue(refusal);
  const data = posted();
  data.set("formSeason", "the-season-before");
  showsOpenSeason.mockResolvedValueOnce(true);
  await action(emptyFormState, data);
  expect(keepPostedForm).not.toHaveBeenCalled();
  expect(await action(emptyFormState, data)).toMatchObject({ status: "error", values: { text: "Còn nể nang" } });
  expect(keepPostedForm).toHaveBeenCalledExactlyOnceWith({
    formName: "review-1",
    accountId: "an-account",
    sendingKey: "a-key",
    keptId: "a-kept-form",
    values: { text: "Còn nể nang", idempotencyKey: "a-key" },
    refused: { seasonId: "the-season-before", sentence: refusal.sentence },
  });
});

test("that a refused form could not be kept is reported and hides no refusal", async () => {
  const report = vi.spyOn(console, "error").mockReturnValue(undefined);
  findCommandContext.mockResolvedValue({ actor: { accountId: "an-account" } });
  run.mockRejectedValue(new DomainError("form.stale"));
  showsOpenSeason.mockRejectedValue(new Error("no connection"));
  const data = posted();
  data.set("formSeason", "the-season-before");
  expect(await action(emptyFormState, data)).toMatchObject({ status: "error" });
  expect(report).toHaveBeenCalledOnce();
});
