import { beforeAll, beforeEach, expect, test } from "vitest";
import {
  dropExpiredForms,
  dropForms,
  isKept,
  KEPT_BYTES,
  KEPT_MINUTES,
  KEPT_PER_ADDRESS,
  KEPT_PER_BROWSER,
  type KeptTicket,
  openForms,
  type PostedForm,
  storeForm,
} from "@/lib/auth/kept-form-store";
import type { Actor } from "@/lib/core/actor";
import { newRandomId } from "@/lib/core/ids";
import { database } from "@/lib/db/client";
import { actorWith } from "../../support/actors";
import { buildProvince } from "../../support/build";

const at = new Date("2026-03-01T02:00:00Z");
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const PAGE = "/reviews/person/1";
const text = "Còn nể nang, chưa thẳng thắn góp ý";
let owner: Actor;
let other: Actor;

beforeAll(async () => {
  const province = await buildProvince();
  owner = await actorWith("districtOfficer", province.district);
  other = await actorWith("districtOfficer", province.district);
});

beforeEach(async () => {
  await database().keptForm.deleteMany({});
});

function posted(change: Partial<PostedForm> = {}): PostedForm {
  return {
    accountId: owner.accountId,
    path: PAGE,
    formName: "review-1",
    sendingKey: newRandomId(),
    replaces: null,
    refused: null,
    values: { "answers.a.text": text },
    address: "10.0.0.1",
    ...change,
  };
}

async function stored(change: Partial<PostedForm> = {}, held: string[] = [], now = at): Promise<KeptTicket> {
  const ticket = await storeForm(posted(change), held, now);
  if (!ticket) throw new Error("The form was not kept.");
  return ticket;
}

const opened = (actor: Actor, tickets: KeptTicket[], page = PAGE, now = at) => openForms(actor, tickets, page, now);
const idsLeft = async () => (await database().keptForm.findMany({ select: { id: true } })).map(({ id }) => id);

test("RQ-17: a kept form opens for the same account on the same page, and never for another", async () => {
  const ticket = await stored();
  expect(await isKept([ticket.id], PAGE, at)).toBe(true);
  const form = { id: ticket.id, path: PAGE, name: "review-1", refused: null, values: { "answers.a.text": text } };
  expect(await opened(owner, [ticket])).toEqual([form]);
  expect(await opened(owner, [ticket], "/reviews/person/2")).toEqual([]);
  expect(await opened(other, [ticket])).toEqual([]);
});

test("RQ-17: neither a row moved to another account, nor another form's key, nor a changed key opens it", async () => {
  const ticket = await stored();
  const second = await stored({ formName: "review-2" });
  const { id, key } = ticket;
  expect(await opened(owner, [{ id, key: second.key }])).toEqual([]);
  expect(await opened(owner, [{ id, key: `${key.startsWith("A") ? "B" : "A"}${key.slice(1)}` }])).toEqual([]);
  expect(await opened(owner, [{ id, key: "" }])).toEqual([]);
  const row = await database().keptForm.findUniqueOrThrow({ where: { id } });
  await database().keptForm.deleteMany({ where: { id } });
  await database().keptForm.create({
    data: { ...row, sealed: Uint8Array.from(row.sealed), accountId: other.accountId },
  });
  expect(await opened(other, [ticket])).toEqual([]);
});

test("RQ-17: the row holds neither the text nor the key, and the application may not change it", async () => {
  const ticket = await stored();
  const [row] = await database().$queryRaw<{ whole: string; bytes: Uint8Array }[]>`
    SELECT kept_form::text AS whole, sealed AS bytes FROM kept_form WHERE id = ${ticket.id}::uuid`;
  const bytes = Buffer.from(row?.bytes ?? []);
  expect(bytes.length).toBeGreaterThan(text.length);
  expect(bytes.includes("nể nang")).toBe(false);
  expect(row?.whole).not.toContain(ticket.key);
  expect(bytes.includes(Buffer.from(ticket.key, "base64url"))).toBe(false);
  await expect(database().keptForm.updateMany({ data: { path: "/" } })).rejects.toThrow();
});

test("a kept form is gone after its time; the next one that is kept and every sign-in clear it away", async () => {
  const ticket = await stored();
  expect(await opened(owner, [ticket], PAGE, later(KEPT_MINUTES - 1))).toHaveLength(1);
  expect(await opened(owner, [ticket], PAGE, later(KEPT_MINUTES))).toEqual([]);
  expect(await isKept([ticket.id], PAGE, later(KEPT_MINUTES))).toBe(false);
  await dropExpiredForms(later(KEPT_MINUTES - 1));
  expect(await idsLeft()).toEqual([ticket.id]);
  await dropExpiredForms(later(KEPT_MINUTES));
  expect(await idsLeft()).toEqual([]);
  const old = await stored();
  await stored({}, [], later(KEPT_MINUTES));
  expect(await idsLeft()).not.toContain(old.id);
});

test("forms of two tabs both stand; of one form sent twice the last comes first and the other after it is settled", async () => {
  const first = await stored({ values: { text: "bản một" } });
  const second = await stored({ values: { text: "bản hai" } }, [first.id], later(1));
  const beside = await stored({ formName: "note" }, [first.id, second.id], later(2));
  const tickets = [first, second, beside];
  expect((await opened(owner, tickets)).map(({ id }) => id)).toEqual([beside.id, second.id]);
  await dropForms(owner, [second.id], { keptId: second.id, key: undefined });
  expect((await opened(owner, tickets)).map(({ id }) => id)).toEqual([beside.id, first.id]);
});

test("a form that was kept and is kept again stands once", async () => {
  const first = await stored();
  await stored({ replaces: first.id }, []);
  expect(await idsLeft(), "another browser replaces nothing").toContain(first.id);
  await stored({ replaces: first.id, accountId: other.accountId }, [first.id]);
  expect(await idsLeft(), "nor does another account").toContain(first.id);
  const again = await stored({ replaces: first.id, values: { text: "sửa thêm" } }, [first.id]);
  expect(await idsLeft()).not.toContain(first.id);
  expect(await opened(owner, [again])).toMatchObject([{ values: { text: "sửa thêm" } }]);
});

test("it is dropped by its own account and browser alone, by its id or by the key it was sent with", async () => {
  const key = newRandomId();
  const ticket = await stored({ sendingKey: key });
  const byId = { keptId: ticket.id, key: undefined };
  expect(await dropForms(other, [ticket.id], byId)).toEqual([]);
  expect(await dropForms(owner, [], byId)).toEqual([]);
  expect(await dropForms(owner, [ticket.id], { keptId: newRandomId(), key: newRandomId() })).toEqual([]);
  expect(await dropForms(owner, [ticket.id], { keptId: "x", key: undefined })).toEqual([]);
  expect(await dropForms(owner, [ticket.id], { keptId: undefined, key })).toEqual([ticket.id]);
  const second = await stored();
  expect(await dropForms(owner, [second.id], { keptId: second.id, key })).toEqual([second.id]);
  expect(await idsLeft()).toEqual([]);
});

test("anonymous posts cannot fill the table: unknown account, too long, too many of one browser or address, also at once", async () => {
  expect(await storeForm(posted({ accountId: newRandomId() }), [], at)).toBeNull();
  expect(await storeForm(posted({ accountId: "x" }), [], at)).toBeNull();
  expect(await storeForm(posted({ formName: "" }), [], at)).toBeNull();
  expect(await storeForm(posted({ values: { text: "a".repeat(KEPT_BYTES) } }), [], at)).toBeNull();
  expect(await idsLeft()).toEqual([]);
  for (let count = 0; count < KEPT_PER_BROWSER; count += 1) await stored();
  expect(await storeForm(posted(), await idsLeft(), at)).toBeNull();
  for (let count = KEPT_PER_BROWSER; count < KEPT_PER_ADDRESS - 2; count += 1) await stored();
  const atOnce = await Promise.all([1, 2, 3, 4].map(() => storeForm(posted(), [], at)));
  expect(atOnce.filter((ticket) => ticket !== null)).toHaveLength(2);
  expect(await idsLeft()).toHaveLength(KEPT_PER_ADDRESS);
  await stored({ address: "10.0.0.2" });
});

test("RQ-17 RQ-18: a form refused for its season comes back with the answer and that season; no form can say so of itself", async () => {
  const refused = { seasonId: newRandomId(), sentence: "Ngày họp chưa đúng." };
  const ticket = await stored({ refused });
  expect(await opened(owner, [ticket])).toMatchObject([{ refused, values: { "answers.a.text": text } }]);
  const forged = { "kept:season": newRandomId(), "kept:sentence": "Xin nhập mật khẩu", text };
  expect(await opened(owner, [await stored({ values: forged })])).toMatchObject([{ refused: null, values: { text } }]);
});
