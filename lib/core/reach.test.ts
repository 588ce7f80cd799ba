import { describe, expect, test } from "vitest";
import { type PlacedUnit, proveActor, systemActor } from "./actor";
import { PERMISSIONS, VERBS } from "./permissions";
import { covers, may, reachesAnything, reachOf } from "./reach";
import { ROLES, type Role } from "./roles";

const province: PlacedUnit = { id: "p", path: "/42/", parentId: null };
const district: PlacedUnit = { id: "d", path: "/42/444/", parentId: "p" };
const commune: PlacedUnit = { id: "c", path: "/42/444/18562/", parentId: "d" };
const cell: PlacedUnit = { id: "l", path: "/42/444/18562/01/", parentId: "c" };
const foreign: PlacedUnit = { id: "f", path: "/42/4440/", parentId: "p" };

function holder(role: Role, unit: PlacedUnit, directing: PlacedUnit[] = []) {
  const held = { id: "g", role, unit: { ...unit, name: "đơn vị", kind: "cell" }, standsInFor: null };
  return proveActor({
    kind: "person",
    accountId: "a",
    personId: null,
    name: "Thử",
    grants: [held],
    active: held,
    directing,
  });
}

describe("reach of a verb (RQ-06, RQ-17)", () => {
  test("a district officer sees the subtree and nothing beside it, even with a similar path", () => {
    const actor = holder("districtOfficer", district);
    expect([district, commune, cell].map((unit) => may(actor, "unit.view", unit))).toEqual([true, true, true]);
    expect([province, foreign].map((unit) => may(actor, "unit.view", unit))).toEqual([false, false]);
  });

  test("R20.21: criticism reaches the unit itself and its direct superior only", () => {
    expect(may(holder("cellSecretary", cell), "criticism.read", cell)).toBe(true);
    expect(may(holder("grassrootsOfficer", commune), "criticism.read", cell)).toBe(true);
    expect(may(holder("districtOfficer", district), "criticism.read", cell)).toBe(false);
    expect(may(holder("provincialOfficer", province), "criticism.read", cell)).toBe(false);
    expect(may(holder("auditor", province), "criticism.read", cell)).toBe(false);
    expect(may(holder("administrator", province), "criticism.read", cell)).toBe(false);
  });

  test("an assigned member reaches only the units of the assignment", () => {
    const actor = holder("directingMember", district, [commune]);
    expect(may(actor, "assignment.note", commune)).toBe(true);
    expect(may(actor, "unit.view", cell)).toBe(true);
    expect(may(actor, "unit.view", district)).toBe(false);
    expect(may(actor, "meeting.run", commune)).toBe(false);
  });

  test("a verb with reach below does not reach the unit itself", () => {
    const actor = holder("districtOfficer", district);
    expect(may(actor, "deadline.extend", district)).toBe(false);
    expect(may(actor, "deadline.extend", commune)).toBe(true);
  });

  test("nobody but the system reaches everything; a person without grants reaches nothing", () => {
    const nobody = proveActor({
      kind: "person",
      accountId: "a",
      personId: null,
      name: "Thử",
      grants: [],
      active: null,
      directing: [],
    });
    for (const verb of VERBS) {
      expect(covers(reachOf(systemActor("Nạp dữ liệu"), verb), cell)).toBe(true);
      expect(reachesAnything(nobody, verb)).toBe(false);
      for (const role of ROLES) expect(reachOf(holder(role, province), verb).everything).toBe(false);
    }
  });

  test("nobody below the deciding unit records its decision, and no role runs a foreign unit's meeting", () => {
    const recorders = ROLES.filter((role) => PERMISSIONS[role]["decision.record"] !== undefined);
    expect(recorders).toEqual(["provincialOfficer", "districtOfficer", "grassrootsOfficer"]);
    for (const role of ROLES) {
      expect(may(holder(role, commune), "decision.record", district)).toBe(false);
      expect(may(holder(role, district), "meeting.run", foreign)).toBe(false);
    }
  });
});
