import { beforeAll, expect, test } from "vitest";
import { chooseGrant } from "@/lib/auth/commands/choose-grant";
import { signIn } from "@/lib/auth/commands/sign-in";
import { loadActor } from "@/lib/auth/load-actor";
import type { Actor } from "@/lib/core/actor";
import { toDateColumn } from "@/lib/core/calendar";
import { newRandomId } from "@/lib/core/ids";
import { database } from "@/lib/db/client";
import { act, actorWith, TEST_PASSWORD } from "../../support/actors";
import { buildProvince } from "../../support/build";
import { codeOf } from "../../support/refusals";

const realNow = new Date("2026-03-01T02:00:00Z");
const businessNow = new Date("2024-12-10T01:00:00Z");
let owner: Actor;
let other: Actor;
let secondGrantId: string;

beforeAll(async () => {
  const province = await buildProvince();
  owner = await actorWith("districtOfficer", province.district);
  other = await actorWith("districtOfficer", province.district);
  const grant = await database().grant.create({
    data: {
      accountId: owner.accountId,
      role: "auditor",
      unitId: province.district.id,
      validFrom: toDateColumn("2024-06-01"),
      createdAt: new Date("2024-11-01T00:00:00Z"),
    },
  });
  secondGrantId = grant.id;
});

async function sessionOf(actor: Actor): Promise<string> {
  const { signInName } = await database().account.findUniqueOrThrow({ where: { id: actor.accountId } });
  return signIn(
    { signInName, password: TEST_PASSWORD },
    { address: "10.0.0.9", realNow, businessNow, requestId: newRandomId() },
  );
}

async function loaded(sessionId: string): Promise<Actor> {
  const actor = await loadActor(sessionId, realNow, businessNow);
  if (!actor) throw new Error("The session did not load.");
  return actor;
}

test("RQ-17: the chosen grant is where the screens start, in this session alone, and the rights stay the same", async () => {
  const [here, elsewhere] = [await sessionOf(owner), await sessionOf(owner)];
  const before = await loaded(here);
  expect(before.grants).toHaveLength(2);
  await chooseGrant(act(before), here, secondGrantId);
  const after = await loaded(here);
  expect(after.active?.id).toBe(secondGrantId);
  expect(after.grants.map(({ id }) => id).sort()).toEqual(before.grants.map(({ id }) => id).sort());
  expect((await loaded(elsewhere)).active?.id).toBe(before.active?.id);
});

test("RQ-17: another's grant is not found, another's session is not touched", async () => {
  const [own, foreign] = [await sessionOf(owner), await sessionOf(other)];
  const actor = await loaded(own);
  const untouched = (await loaded(foreign)).active?.id;
  expect(await codeOf(chooseGrant(act(actor), own, other.grants[0]?.id ?? ""))).toBe("notFound");
  await chooseGrant(act(actor), foreign, secondGrantId);
  expect((await loaded(foreign)).active?.id).toBe(untouched);
});
