import { describe, expect, it } from "vitest";
import { type Actor, proveActor } from "../core/actor";
import { ROLES, type Role } from "../core/roles";
import { mayGrantOver, mayManageAccount } from "./policy";
import { periodProblem, readablePassword, roleFitsUnit } from "./rules";

const province = { id: "p", path: "/42/", parentId: null };
const district = { id: "d", path: "/42/444/", parentId: "p" };
const cell = { id: "c", path: "/42/444/x/c/", parentId: "x" };
const foreign = { id: "f", path: "/42/449/", parentId: "p" };

function actor(role: Role): Actor {
  const held = { id: "g", role, unit: { ...district, name: "Huyện", kind: "districtCommittee" }, standsInFor: null };
  return proveActor({
    kind: "person",
    accountId: "me",
    personId: null,
    name: "Tôi",
    grants: [held],
    active: held,
    directing: [],
  });
}

describe("A.4 who administers accounts: every role × where", () => {
  const places = [
    ["own unit", district, true],
    ["below", cell, true],
    ["above", province, false],
    ["foreign", foreign, false],
  ] as const;
  const rows = ROLES.flatMap((role) => places.map(([name, unit, inside]) => ({ role, name, unit, inside })));

  it("is complete", () => expect(rows).toHaveLength(ROLES.length * 4));

  it.each(rows)("$role, $name", ({ role, unit, inside }) => {
    const expected = role === "administrator" && inside;
    expect(mayGrantOver(actor(role), unit).allowed).toBe(expected);
    expect(mayManageAccount(actor(role), { id: "other", grantUnits: [unit] }).allowed).toBe(expected);
  });

  it("nobody administers the own account, nor one that reaches further", () => {
    const me = actor("administrator");
    expect(mayManageAccount(me, { id: "me", grantUnits: [district] })).toEqual({
      allowed: false,
      code: "account.self",
    });
    expect(mayManageAccount(me, { id: "other", grantUnits: [district, foreign] })).toEqual({
      allowed: false,
      code: "account.outsideReach",
    });
    expect(mayManageAccount(me, { id: "other", grantUnits: [] }).allowed).toBe(true);
  });
});

describe("roles and periods", () => {
  it.each([
    ["provincialOfficer", "province", true],
    ["provincialOfficer", "districtCommittee", false],
    ["districtOfficer", "affiliatedCommittee", true],
    ["grassrootsOfficer", "cell", false],
    ["cellSecretary", "grassrootsCell", true],
    ["cellSecretary", "grassrootsCommittee", false],
    ["directingMember", "cell", false],
    ["auditor", "agency", true],
    ["administrator", "cell", false],
  ] as const)("%s over a %s: %s", (role, kind, expected) => {
    expect(roleFitsUnit(role, kind)).toBe(expected);
  });

  it.each([
    [{ validFrom: "2024-12-01", validTo: null, standsInFor: "" }, null],
    [{ validFrom: "2024-12-01", validTo: "2024-12-02", standsInFor: "A" }, null],
    [{ validFrom: "2024-12-01", validTo: null, standsInFor: "A" }, "grant.standInNeedsEnd"],
    [{ validFrom: "2024-12-01", validTo: "2024-12-01", standsInFor: "" }, "grant.endsBeforeStart"],
  ] as const)("%o: %s", (period, expected) => {
    expect(periodProblem(period)).toBe(expected);
  });

  it("a first password can be read aloud: no letter that looks like another", () => {
    const password = readablePassword((below) => below - 1);
    expect(password).toBe("9999-9999-9999");
    for (let index = 0; index < 31; index += 1) expect(readablePassword(() => index)).not.toMatch(/[il1o0]/);
  });
});
