import { beforeAll, describe, expect, test } from "vitest";
import { signIn } from "@/lib/auth/commands/sign-in";
import { loadActor } from "@/lib/auth/load-actor";
import type { Actor } from "@/lib/core/actor";
import { newRandomId } from "@/lib/core/ids";
import { database } from "@/lib/db/client";
import { actorWith, TEST_PASSWORD } from "../../support/actors";
import { buildProvince } from "../../support/build";

const realNow = new Date("2026-03-01T02:00:00Z");
const businessNow = new Date("2024-12-10T01:00:00Z");
let actor: Actor;
let signInName: string;

beforeAll(async () => {
  const province = await buildProvince();
  actor = await actorWith("districtOfficer", province.district);
  signInName = (await database().account.findUniqueOrThrow({ where: { id: actor.accountId } })).signInName;
});

function from(address: string, at = realNow) {
  return { address, realNow: at, businessNow, requestId: newRandomId() };
}

describe("sign-in", () => {
  test("opens a session of eight hours in real time that loads the actor with its grants", async () => {
    const sessionId = await signIn(
      { signInName: ` ${signInName.toUpperCase()} `, password: TEST_PASSWORD },
      from("10.0.0.1"),
    );
    const loaded = await loadActor(sessionId, realNow, businessNow);
    expect(loaded?.grants.map((grant) => grant.role)).toEqual(["districtOfficer"]);
    expect(await loadActor(sessionId, new Date(realNow.getTime() + 8 * 3_600_000 - 1000), businessNow)).not.toBeNull();
    expect(await loadActor(sessionId, new Date(realNow.getTime() + 8 * 3_600_000), businessNow)).toBeNull();
  });

  test("a revoked session, a disabled account and an ended grant count from the next request on", async () => {
    const sessionId = await signIn({ signInName, password: TEST_PASSWORD }, from("10.0.0.2"));
    expect((await loadActor(sessionId, realNow, new Date("2023-12-10T01:00:00Z")))?.grants).toEqual([]);
    await database().account.update({ where: { id: actor.accountId }, data: { disabledAt: realNow } });
    expect(await loadActor(sessionId, realNow, businessNow)).toBeNull();
    await expect(signIn({ signInName, password: TEST_PASSWORD }, from("10.0.0.2"))).rejects.toMatchObject({
      code: "signIn.failed",
    });
    await database().account.update({ where: { id: actor.accountId }, data: { disabledAt: null } });
    await database().sessionRow.update({ where: { id: sessionId }, data: { revokedAt: realNow } });
    expect(await loadActor(sessionId, realNow, businessNow)).toBeNull();
  });

  test("an unknown name and a wrong password give one and the same refusal", async () => {
    await expect(signIn({ signInName, password: "sai" }, from("10.0.0.3"))).rejects.toMatchObject({
      code: "signIn.failed",
    });
    await expect(signIn({ signInName: "khong-co", password: "sai" }, from("10.0.0.3"))).rejects.toMatchObject({
      code: "signIn.failed",
    });
  });

  test("attempts are limited per account and address: a colleague behind another address still gets in", async () => {
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await expect(signIn({ signInName, password: "sai" }, from("10.0.0.4"))).rejects.toMatchObject({
        code: "signIn.failed",
      });
    }
    await expect(signIn({ signInName, password: TEST_PASSWORD }, from("10.0.0.4"))).rejects.toMatchObject({
      code: "signIn.tooMany",
    });
    expect(await signIn({ signInName, password: TEST_PASSWORD }, from("10.0.0.5"))).toBeTruthy();
    const later = new Date(realNow.getTime() + 16 * 60_000);
    expect(await signIn({ signInName, password: TEST_PASSWORD }, from("10.0.0.4", later))).toBeTruthy();
  });
});
