import { describe, expect, it } from "vitest";
import { type Actor, proveActor } from "../core/actor";
import { ROLES, type Role } from "../core/roles";
import { mayGenerateObligations } from "../obligations/policy";
import { mayManagePeopleIn, mayManagePerson } from "./policy";
import { needsDocument, transferProblem } from "./rules";

const province = { id: "p", path: "/42/", parentId: null };
const commune = { id: "u", path: "/42/444/u/", parentId: "d" };
const cell = { id: "c", path: "/42/444/u/c/", parentId: "u" };
const foreign = { id: "f", path: "/42/449/f/", parentId: "e" };

function actor(role: Role, directing: readonly (typeof commune)[] = []): Actor {
  const held = { id: "g", role, unit: { ...commune, name: "Xã", kind: "grassrootsCommittee" }, standsInFor: null };
  return proveActor({
    kind: "person",
    accountId: "me",
    personId: null,
    name: "Tôi",
    grants: [held],
    active: held,
    directing,
  });
}

const KEEPERS: readonly Role[] = ["provincialOfficer", "districtOfficer", "grassrootsOfficer"];

describe("RQ-02 RQ-05 who keeps the register and the season's list: every role × where", () => {
  const places = [
    ["own unit", commune, true],
    ["below", cell, true],
    ["above", province, false],
    ["foreign", foreign, false],
  ] as const;
  const rows = ROLES.flatMap((role) => places.map(([name, unit, inside]) => ({ role, name, unit, inside })));

  it("is complete", () => expect(rows).toHaveLength(ROLES.length * 4));

  it.each(rows)("$role, $name", ({ role, unit, inside }) => {
    const expected = KEEPERS.includes(role) && inside;
    expect(mayManagePeopleIn(actor(role), unit).allowed).toBe(expected);
    expect(mayManagePerson(actor(role), [foreign, unit]).allowed).toBe(expected);
    expect(mayGenerateObligations(actor(role), unit).allowed).toBe(expected);
  });

  it("a directing member sees the unit but keeps nothing of it", () => {
    expect(mayManagePeopleIn(actor("directingMember", [commune]), commune).allowed).toBe(false);
  });

  it("a person of no unit is kept by nobody", () => {
    expect(mayManagePerson(actor("provincialOfficer"), []).allowed).toBe(false);
  });
});

describe("R20.12 transfer", () => {
  it.each([
    [{ cellId: "b", on: "2024-12-02" }, null],
    [{ cellId: "a", on: "2024-12-02" }, "membership.sameCell"],
    [{ cellId: "b", on: "2024-12-01" }, "membership.beforeStart"],
    [{ cellId: "b", on: "2024-11-30" }, "membership.beforeStart"],
  ] as const)("%o: %s", (wanted, expected) => {
    expect(transferProblem({ cellId: "a", validFrom: "2024-12-01" }, wanted)).toBe(expected);
  });
});

it("R3.10 R20.11 what rests on a decision needs its document", () => {
  expect(
    ["exempt", "temporarilyExcused", "suspended", "committeeSuspended"].every((kind) =>
      needsDocument(kind as "exempt"),
    ),
  ).toBe(true);
  expect(needsDocument("maternity")).toBe(false);
});
