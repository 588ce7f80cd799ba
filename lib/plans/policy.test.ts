import { describe, expect, test } from "vitest";
import { type Actor, type PlacedUnit, proveActor } from "../core/actor";
import { ROLES, type Role } from "../core/roles";
import {
  mayAssign,
  mayEditPlan,
  mayIssuePlan,
  mayManagePlan,
  mayMark,
  mayReadMark,
  mayReadNotes,
  mayWriteNote,
} from "./policy";

type Place = "province" | "district" | "commune" | "cell" | "foreign";
const UNITS: Record<Place, PlacedUnit> = {
  province: { id: "p", path: "/42/", parentId: null },
  district: { id: "d", path: "/42/444/", parentId: "p" },
  commune: { id: "c", path: "/42/444/18562/", parentId: "d" },
  cell: { id: "l", path: "/42/444/18562/01/", parentId: "c" },
  foreign: { id: "f", path: "/42/436/", parentId: "p" },
};
const PLACES = Object.keys(UNITS) as Place[];
const HOME: Record<Role, Place> = {
  administrator: "province",
  provincialOfficer: "province",
  districtOfficer: "district",
  grassrootsOfficer: "commune",
  cellSecretary: "cell",
  directingMember: "district",
  member: "cell",
  auditor: "province",
};

/** A directing member is assigned to the commune. */
function holder(role: Role): Actor {
  const held = { id: "g", role, unit: { ...UNITS[HOME[role]], name: "đơn vị", kind: "cell" }, standsInFor: null };
  const directing = role === "directingMember" ? [UNITS.commune] : [];
  return proveActor({
    kind: "person",
    accountId: "a",
    personId: "n",
    name: "Thử",
    grants: [held],
    active: held,
    directing,
  });
}

function parentOf(unit: PlacedUnit): PlacedUnit | null {
  return Object.values(UNITS).find((candidate) => candidate.id === unit.parentId) ?? null;
}

/** role × place: what is allowed is named, everything else has to be refused. */
function matrix(decide: (actor: Actor, unit: PlacedUnit) => boolean): string[] {
  const rows = ROLES.flatMap((role) => PLACES.map((place) => ({ role, place })));
  expect(rows).toHaveLength(40);
  return rows
    .filter(({ role, place }) => decide(holder(role), UNITS[place]))
    .map(({ role, place }) => `${role} ${place}`);
}

const OWN = ["provincialOfficer province", "districtOfficer district", "grassrootsOfficer commune"];
const CHILDREN = [
  "provincialOfficer district",
  "provincialOfficer foreign",
  "districtOfficer commune",
  "grassrootsOfficer cell",
];

describe("RQ-04 RQ-12 who prepares the season of the units below", () => {
  test("a unit's plan is its officer's, until it is issued", () => {
    expect(matrix((actor, unit) => mayManagePlan(actor, unit).allowed)).toEqual(OWN);
    expect(matrix((actor, unit) => mayEditPlan(actor, { unit, status: null }).allowed)).toEqual(OWN);
    expect(matrix((actor, unit) => mayEditPlan(actor, { unit, status: "draft" }).allowed)).toEqual(OWN);
    expect(matrix((actor, unit) => mayEditPlan(actor, { unit, status: "issued" }).allowed)).toEqual([]);
    expect(matrix((actor, unit) => mayIssuePlan(actor, { unit, status: "draft" }).allowed)).toEqual(OWN);
    expect(matrix((actor, unit) => mayIssuePlan(actor, { unit, status: null }).allowed)).toEqual([]);
    expect(matrix((actor, unit) => mayIssuePlan(actor, { unit, status: "issued" }).allowed)).toEqual([]);
  });

  test("people are sent and marks are made by the level directly above", () => {
    expect(matrix((actor, unit) => mayAssign(actor, { unit, parent: parentOf(unit) }).allowed)).toEqual(CHILDREN);
    expect(matrix((actor, unit) => mayMark(actor, { unit, parent: parentOf(unit) }).allowed)).toEqual(CHILDREN);
  });

  test("R20.21: a mark reaches the unit, its direct superior and the assigned member", () => {
    expect(matrix(mayReadMark).sort()).toEqual(
      [...OWN, ...CHILDREN, "cellSecretary cell", "directingMember commune"].sort(),
    );
  });

  test("notes are written by the assigned person while the assignment lasts", () => {
    const own = (unit: PlacedUnit) => ({ unit, personId: "n", isInForce: true });
    expect(matrix((actor, unit) => mayWriteNote(actor, own(unit)).allowed)).toEqual(["directingMember commune"]);
    expect(matrix((actor, unit) => mayWriteNote(actor, { ...own(unit), isInForce: false }).allowed)).toEqual([]);
    expect(matrix((actor, unit) => mayWriteNote(actor, { ...own(unit), personId: "another" }).allowed)).toEqual([]);
  });

  test("notes are read by who sent the member and by the member, not by the unit they are about", () => {
    const madeBy = UNITS.district;
    expect(ROLES.filter((role) => mayReadNotes(holder(role), { madeBy, personId: "another" }))).toEqual([
      "districtOfficer",
    ]);
    expect(mayReadNotes(holder("directingMember"), { madeBy, personId: "n" })).toBe(true);
  });
});
