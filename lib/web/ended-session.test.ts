import { beforeEach, expect, test, vi } from "vitest";
import { emptyFormState } from "./form-state";

const keepPostedForm = vi.fn();
vi.mock("../auth/current", () => ({ findCommandContext: async () => null }));
vi.mock("../auth/kept-form", () => ({ keepPostedForm, forgetKeptForm: vi.fn() }));

const { defineAction } = await import("./define-action");
const run = vi.fn();
const action = defineAction(run);

function posted(): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({
    formName: "review-1",
    formAccount: "an-account",
    text: "Còn nể nang",
    currentPassword: "bi-mat",
  })) {
    data.set(name, value);
  }
  return data;
}

beforeEach(() => vi.resetAllMocks());

test("without a session a form that can be kept leads to sign-in and back; passwords are never kept; nothing runs", async () => {
  keepPostedForm.mockResolvedValue("/reviews/person/1?missing=1");
  await expect(action(emptyFormState, posted())).rejects.toMatchObject({
    digest: expect.stringContaining("/sign-in?next=%2Freviews%2Fperson%2F1%3Fmissing%3D1"),
  });
  expect(keepPostedForm).toHaveBeenCalledWith({
    formName: "review-1",
    accountId: "an-account",
    values: { text: "Còn nể nang" },
  });
  expect(run).not.toHaveBeenCalled();
});

test("with scripts the answer is a refusal that holds what was typed", async () => {
  keepPostedForm.mockResolvedValue(null);
  const state = await action(emptyFormState, posted());
  expect(state).toMatchObject({ status: "error", values: { text: "Còn nể nang" } });
  expect(state.formError).toContain("Phiên làm việc đã hết");
});
