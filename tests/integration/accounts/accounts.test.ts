import { beforeAll, describe, expect, test } from "vitest";
import { changePassword } from "@/lib/accounts/commands/change-password";
import { disableAccount, enableAccount } from "@/lib/accounts/commands/close-account";
import { createAccount } from "@/lib/accounts/commands/create-account";
import { endGrant } from "@/lib/accounts/commands/end-grant";
import { grantRole } from "@/lib/accounts/commands/grant-role";
import { resetPassword } from "@/lib/accounts/commands/reset-password";
import { revokeSessions } from "@/lib/accounts/commands/revoke-sessions";
import { getAccount } from "@/lib/accounts/queries/get-account";
import { listAccounts } from "@/lib/accounts/queries/list-accounts";
import { listUnattendedUnits } from "@/lib/accounts/queries/unattended";
import { signIn } from "@/lib/auth/commands/sign-in";
import { loadActor } from "@/lib/auth/load-actor";
import type { Actor } from "@/lib/core/actor";
import { realNow } from "@/lib/core/clock";
import { newRandomId } from "@/lib/core/ids";
import { act, actorWith, TEST_PASSWORD } from "../../support/actors";
import { type BuiltProvince, buildProvince } from "../../support/build";
import { appSql } from "../../support/database";
import { statementsOf } from "../../support/statements";

let province: BuiltProvince;
let administrator: Actor;
let districtAdministrator: Actor;
let officer: Actor;
const BUSINESS_NOW = new Date("2024-12-05T01:00:00Z");

beforeAll(async () => {
  province = await buildProvince();
  administrator = await actorWith("administrator", province.unit);
  districtAdministrator = await actorWith("administrator", province.district);
  officer = await actorWith("grassrootsOfficer", province.communes[0].unit);
});

function cellId(): string {
  return province.communes[0].cells[0]?.unit.id ?? "";
}

let serial = 0;
function form(overrides: Record<string, unknown> = {}) {
  serial += 1;
  return {
    displayName: `Trần Thị Tài Khoản ${serial}`,
    signInName: `tai-khoan.${serial}`,
    role: "cellSecretary",
    unitId: cellId(),
    validFrom: "2024-12-01",
    ...overrides,
  };
}

async function enter(signInName: string, password: string): Promise<string> {
  const circumstances = {
    address: "10.0.0.1",
    realNow: realNow(),
    businessNow: BUSINESS_NOW,
    requestId: newRandomId(),
  };
  return signIn({ signInName, password }, circumstances);
}

async function actorOf(sessionId: string, businessNow = BUSINESS_NOW) {
  return loadActor(sessionId, realNow(), businessNow);
}

describe("A new account", () => {
  test("opens with the password shown once, holds its role, and the log never holds the password", async () => {
    const wanted = form();
    const made = await createAccount(act(administrator), wanted);
    expect(made.password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    const actor = await actorOf(await enter(wanted.signInName, made.password ?? ""));
    expect(actor?.grants).toMatchObject([{ role: "cellSecretary", unit: { id: cellId() } }]);
    const everywhere = await appSql(
      `SELECT (SELECT count(*) FROM idempotency_key WHERE result::text LIKE '%' || $1 || '%')
            + (SELECT count(*) FROM audit_event WHERE audit_event::text LIKE '%' || $1 || '%')
            + (SELECT count(*) FROM account WHERE account::text LIKE '%' || $1 || '%') AS found`,
      [made.password],
    );
    expect(Number(everywhere[0]?.found)).toBe(0);
    const events = await appSql("SELECT event FROM audit_event WHERE subject_id = $1 ORDER BY id", [made.accountId]);
    expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(["account.created", "grant.given"]));
  });

  test("the form sent twice makes one account and does not show a password that does not fit", async () => {
    const ctx = act(administrator);
    const wanted = form();
    const first = await createAccount(ctx, wanted);
    const second = await createAccount(ctx, wanted);
    expect(second).toEqual({ ...first, password: null });
  });

  test("a taken name, a role over the wrong kind of unit, a stand-in without an end are refused", async () => {
    const wanted = form();
    await createAccount(act(administrator), wanted);
    const taken = form({ signInName: wanted.signInName.toUpperCase() });
    await expect(createAccount(act(administrator), taken)).rejects.toMatchObject({ code: "account.signInNameTaken" });
    await expect(createAccount(act(administrator), form({ role: "districtOfficer" }))).rejects.toMatchObject({
      code: "grant.roleUnitMismatch",
    });
    await expect(createAccount(act(administrator), form({ standsInFor: "Nguyễn Văn A" }))).rejects.toMatchObject({
      code: "grant.standInNeedsEnd",
    });
  });

  test("is joined to a person by card number, once", async () => {
    const member = province.communes[0].cells[0]?.members[0];
    const [row] = await appSql("SELECT card_number FROM person WHERE id = $1", [member?.id]);
    const { accountId } = await createAccount(act(administrator), form({ cardNumber: row?.card_number }));
    expect((await getAccount(administrator, accountId, BUSINESS_NOW)).person?.id).toBe(member?.id);
    await expect(createAccount(act(administrator), form({ cardNumber: row?.card_number }))).rejects.toMatchObject({
      code: "account.personHasAccount",
    });
    await expect(createAccount(act(administrator), form({ cardNumber: "KHÔNG-CÓ" }))).rejects.toMatchObject({
      code: "account.personUnknown",
    });
  });

  test("wrong role and foreign unit: not found, nothing written", async () => {
    await expect(createAccount(act(officer), form())).rejects.toMatchObject({ code: "notFound" });
    const foreign = form({ unitId: province.foreignCommune.cells[0]?.unit.id });
    await expect(createAccount(act(districtAdministrator), foreign)).rejects.toMatchObject({ code: "notFound" });
    expect(await appSql("SELECT 1 FROM account WHERE sign_in_name = $1", [foreign.signInName])).toEqual([]);
  });
});

describe("A.4 roles for a period", () => {
  test("a deputy stands in for an absent secretary until the day, and no longer", async () => {
    const deputy = form({ role: "member" });
    const { accountId, password } = await createAccount(act(administrator), deputy);
    const standIn = {
      accountId,
      role: "cellSecretary",
      unitId: cellId(),
      validFrom: "2024-12-05",
      validTo: "2024-12-20",
      standsInFor: "đồng chí Nguyễn Văn A, Bí thư chi bộ",
    };
    await grantRole(act(administrator), standIn);
    const session = await enter(deputy.signInName, password ?? "");
    const rolesOn = async (instant: string) =>
      (await actorOf(session, new Date(instant)))?.grants.map(({ role, standsInFor }) => [role, standsInFor]);
    expect(await rolesOn("2024-12-04T16:59:59Z")).toEqual([["member", null]]);
    expect(await rolesOn("2024-12-04T17:00:00Z")).toContainEqual(["cellSecretary", standIn.standsInFor]);
    expect(await rolesOn("2024-12-19T16:59:59Z")).toHaveLength(2);
    expect(await rolesOn("2024-12-19T17:00:00Z")).toEqual([["member", null]]);
    await expect(grantRole(act(administrator), standIn)).rejects.toMatchObject({ code: "grant.alreadyHeld" });
  });

  test("an ended role counts from the day; a foreign administrator does not see the account", async () => {
    const wanted = form({ unitId: province.foreignCommune.cells[0]?.unit.id });
    const { accountId } = await createAccount(act(administrator), wanted);
    const { grants } = await getAccount(administrator, accountId, BUSINESS_NOW);
    const end = { accountId, grantId: grants[0]?.id, endsOn: "2024-12-05" };
    await expect(endGrant(act(districtAdministrator), end)).rejects.toMatchObject({ code: "notFound" });
    await expect(getAccount(districtAdministrator, accountId, BUSINESS_NOW)).rejects.toMatchObject({
      code: "notFound",
    });
    await endGrant(act(administrator), end);
    await expect(endGrant(act(administrator), end)).rejects.toMatchObject({ code: "grant.alreadyEnded" });
  });
});

describe("A.4 sessions and disabling", () => {
  test("revoking, resetting and disabling end what is open at once", async () => {
    const wanted = form();
    const { accountId, password } = await createAccount(act(administrator), wanted);
    const first = await enter(wanted.signInName, password ?? "");
    expect((await revokeSessions(act(administrator), { accountId })).ended).toBe(1);
    expect(await actorOf(first)).toBeNull();
    const second = await enter(wanted.signInName, password ?? "");
    const renewed = await resetPassword(act(administrator), { accountId });
    expect(await actorOf(second)).toBeNull();
    await expect(enter(wanted.signInName, password ?? "")).rejects.toMatchObject({ code: "signIn.failed" });
    const third = await enter(wanted.signInName, renewed.password ?? "");
    const { version } = await getAccount(administrator, accountId, BUSINESS_NOW);
    await expect(disableAccount(act(administrator), { accountId, version: version - 1 })).rejects.toMatchObject({
      code: "form.stale",
    });
    await disableAccount(act(administrator), { accountId, version });
    expect(await actorOf(third)).toBeNull();
    await expect(enter(wanted.signInName, renewed.password ?? "")).rejects.toMatchObject({ code: "signIn.failed" });
    await enableAccount(act(administrator), { accountId, version: version + 1 });
    expect(await actorOf(await enter(wanted.signInName, renewed.password ?? ""))).not.toBeNull();
  });

  test("nobody administers himself, nor an account that also holds a role elsewhere", async () => {
    const self = administrator.accountId;
    await expect(revokeSessions(act(administrator), { accountId: self })).rejects.toMatchObject({
      code: "account.self",
    });
    const { accountId } = await createAccount(act(administrator), form());
    await grantRole(act(administrator), {
      accountId,
      role: "auditor",
      unitId: province.foreignDistrict.id,
      validFrom: "2024-12-01",
    });
    await expect(resetPassword(act(districtAdministrator), { accountId })).rejects.toMatchObject({
      code: "account.outsideReach",
    });
    await expect(resetPassword(act(officer), { accountId })).rejects.toMatchObject({ code: "notFound" });
  });

  test("two at once: one disables, the other is told", async () => {
    const { accountId } = await createAccount(act(administrator), form());
    const second = await actorWith("administrator", province.unit);
    const results = await Promise.allSettled(
      [administrator, second].map((each) => disableAccount(act(each), { accountId, version: 1 })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("everybody changes the own password, knowing the present one; other sessions end", async () => {
    const wanted = form();
    const { password } = await createAccount(act(administrator), wanted);
    const [here, elsewhere] = [
      await enter(wanted.signInName, password ?? ""),
      await enter(wanted.signInName, password ?? ""),
    ];
    const actor = await actorOf(here);
    if (!actor) throw new Error("the session is open");
    const change = { currentPassword: password ?? "", newPassword: TEST_PASSWORD, newPasswordAgain: TEST_PASSWORD };
    await expect(changePassword(act(actor), { ...change, currentPassword: "sai" }, here)).rejects.toMatchObject({
      code: "account.wrongPassword",
    });
    await expect(changePassword(act(actor), { ...change, newPasswordAgain: "khác hẳn" }, here)).rejects.toThrow();
    await changePassword(act(actor), change, here);
    expect(await actorOf(here)).not.toBeNull();
    expect(await actorOf(elsewhere)).toBeNull();
    await enter(wanted.signInName, TEST_PASSWORD);
  });
});

describe("the list of accounts", () => {
  test("accounts whose role ends soon and units without an account are found, within the administration", async () => {
    const ending = { validFrom: "2024-11-01", validTo: "2024-12-09" };
    const { accountId } = await createAccount(act(administrator, BUSINESS_NOW.toISOString()), form(ending));
    const shown = await listAccounts(administrator, { onlyExpiring: true }, BUSINESS_NOW);
    expect(shown.rows.map((row) => row.id)).toContain(accountId);
    expect(shown.total).toBeLessThan((await listAccounts(administrator, {}, BUSINESS_NOW)).total);
    const inDistrict = await listAccounts(districtAdministrator, { onlyExpiring: true }, BUSINESS_NOW);
    expect(inDistrict.rows.map((row) => row.id)).toEqual([accountId]);
    const without = await listUnattendedUnits(districtAdministrator, BUSINESS_NOW);
    expect(without.map((unit) => unit.id)).toContain(province.communes[1].unit.id);
    expect(without.map((unit) => unit.id)).not.toContain(province.communes[0].unit.id);
    expect(without.map((unit) => unit.id)).not.toContain(province.foreignCommune.unit.id);
    expect(await listUnattendedUnits(officer, BUSINESS_NOW)).toEqual([]);
  });

  test("is searched without diacritics and narrowed by role; two statements", async () => {
    await createAccount(act(administrator), form({ displayName: "Võ Đình Thưởng", signInName: "vo.dinh-thuong" }));
    const found = await listAccounts(administrator, { search: "vo dinh thuong" }, BUSINESS_NOW);
    expect(found.rows.map(({ displayName }) => displayName)).toEqual(["Võ Đình Thưởng"]);
    const auditors = await listAccounts(administrator, { role: "auditor" }, BUSINESS_NOW);
    expect(auditors.rows.every(({ grants }) => grants.some(({ role }) => role === "auditor"))).toBe(true);
    expect(await statementsOf(() => listAccounts(administrator, {}, BUSINESS_NOW))).toHaveLength(2);
    expect((await listAccounts(officer, {}, BUSINESS_NOW)).total).toBe(0);
  });
});
