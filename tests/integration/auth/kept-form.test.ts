import { beforeAll, beforeEach, expect, test } from "vitest";
import {
  dropForm,
  isKept,
  KEPT_BYTES,
  KEPT_MINUTES,
  KEPT_PER_ADDRESS,
  openForm,
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
    path: "/reviews/person/1",
    formName: "review-1",
    values: { "answers.a.text": text },
    address: "10.0.0.1",
    ...change,
  };
}

async function stored(change: Partial<PostedForm> = {}) {
  const ticket = await storeForm(posted(change), at);
  if (!ticket) throw new Error("The form was not kept.");
  return ticket;
}

test("RQ-17: a kept form opens for the same account on the same page, and never for another", async () => {
  const ticket = await stored();
  expect(await isKept(ticket.id, "/reviews/person/1", at)).toBe(true);
  expect(await openForm(owner, ticket, "/reviews/person/1", at)).toEqual({
    name: "review-1",
    values: { "answers.a.text": text },
  });
  expect(await openForm(owner, ticket, "/reviews/person/2", at)).toBeNull();
  expect(await openForm(other, ticket, "/reviews/person/1", at)).toBeNull();
  await database().keptForm.update({ where: { id: ticket.id }, data: { accountId: other.accountId } });
  expect(await openForm(other, ticket, "/reviews/person/1", at)).toBeNull();
});

test("RQ-17: the row holds neither the text nor the key", async () => {
  const ticket = await stored();
  const [row] = await database().$queryRaw<{ whole: string; bytes: Uint8Array }[]>`
    SELECT kept_form::text AS whole, sealed AS bytes FROM kept_form WHERE id = ${ticket.id}::uuid`;
  const bytes = Buffer.from(row?.bytes ?? []);
  expect(bytes.length).toBeGreaterThan(text.length);
  expect(bytes.includes("nể nang")).toBe(false);
  expect(row?.whole).not.toContain(ticket.key);
  expect(bytes.includes(Buffer.from(ticket.key, "base64url"))).toBe(false);
});

test("a kept form is gone after its time, and the next one clears it away", async () => {
  const ticket = await stored();
  expect(await openForm(owner, ticket, "/reviews/person/1", later(KEPT_MINUTES - 1))).not.toBeNull();
  expect(await openForm(owner, ticket, "/reviews/person/1", later(KEPT_MINUTES))).toBeNull();
  await storeForm(posted(), later(KEPT_MINUTES));
  expect(await database().keptForm.count({ where: { id: ticket.id } })).toBe(0);
});

test("it is dropped by its own account and form alone", async () => {
  const ticket = await stored();
  expect(await dropForm(other, ticket.id, "review-1")).toBe(false);
  expect(await dropForm(owner, ticket.id, "another-form")).toBe(false);
  expect(await dropForm(owner, ticket.id, "review-1")).toBe(true);
  expect(await openForm(owner, ticket, "/reviews/person/1", at)).toBeNull();
});

test("anonymous posts cannot fill the table: unknown account, too long, too many of one address, also at once", async () => {
  expect(await storeForm(posted({ accountId: newRandomId() }), at)).toBeNull();
  expect(await storeForm(posted({ accountId: "x" }), at)).toBeNull();
  expect(await storeForm(posted({ values: { text: "a".repeat(KEPT_BYTES) } }), at)).toBeNull();
  expect(await database().keptForm.count()).toBe(0);
  for (let count = 0; count < KEPT_PER_ADDRESS - 2; count += 1) await stored();
  const atOnce = await Promise.all([1, 2, 3, 4].map(() => storeForm(posted(), at)));
  expect(atOnce.filter((ticket) => ticket !== null)).toHaveLength(2);
  expect(await database().keptForm.count()).toBe(KEPT_PER_ADDRESS);
  await stored({ address: "10.0.0.2" });
});
