import { describe, expect, test } from "vitest";
import { type Actor, type PlacedUnit, proveActor } from "../core/actor";
import type { Verdict } from "../core/policy";
import { ROLES, type Role } from "../core/roles";
import {
  mayAddContent,
  mayChangeSettings,
  mayCloseCycle,
  mayEditContent,
  mayExtendDeadline,
  mayOpenCycle,
  maySetDeadline,
  maySplitPoints,
} from "./policy";
import type { UnitLevel } from "./rules/unit-level";

type Place = "province" | "district" | "commune" | "cell" | "foreign";
const UNITS: Record<Place, PlacedUnit & { kind: string; level: UnitLevel }> = {
  province: { id: "p", path: "/42/", parentId: null, kind: "province", level: "province" },
  district: { id: "d", path: "/42/444/", parentId: "p", kind: "districtCommittee", level: "district" },
  commune: { id: "c", path: "/42/444/18562/", parentId: "d", kind: "grassrootsCommittee", level: "grassroots" },
  cell: { id: "l", path: "/42/444/18562/01/", parentId: "c", kind: "cell", level: "cell" },
  foreign: { id: "f", path: "/42/436/", parentId: "p", kind: "districtCommittee", level: "district" },
};
const PLACES = Object.keys(UNITS) as Place[];

/** Where each role sits. */
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

function holder(role: Role): Actor {
  const unit = UNITS[HOME[role]];
  const held = { id: "g", role, unit: { ...unit, name: "đơn vị" }, standsInFor: null };
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

const OPEN = { status: "open" };
const OFFICERS: readonly Role[] = ["provincialOfficer", "districtOfficer", "grassrootsOfficer"];

/** role × place × season: what is allowed is named, everything else has to be refused. */
function matrix(decide: (actor: Actor, place: Place, season: { status: string }) => Verdict) {
  const allowedCells: string[] = [];
  let rows = 0;
  for (const role of ROLES) {
    for (const place of PLACES) {
      for (const status of ["preparing", "open", "closed"]) {
        rows += 1;
        if (decide(holder(role), place, { status }).allowed) allowedCells.push(`${role} ${place} ${status}`);
      }
    }
  }
  expect(rows).toBe(8 * 5 * 3);
  return allowedCells;
}

describe("RQ-17 who may do what in a season", () => {
  test("only the provincial officer opens one, on the province", () => {
    const rows = ROLES.flatMap((role) => PLACES.map((place) => [role, place] as const));
    expect(rows).toHaveLength(40);
    const allowedCells = rows.filter(([role, place]) => mayOpenCycle(holder(role), UNITS[place]).allowed);
    expect(allowedCells).toEqual([["provincialOfficer", "province"]]);
  });

  test("RQ-18 the same officer ends one, once", () => {
    expect(matrix((actor, place, season) => mayCloseCycle(actor, { season, province: UNITS[place] }))).toEqual([
      "provincialOfficer province open",
    ]);
  });

  test("content and settings: officers for their own unit, in an open season", () => {
    const own = ["provincialOfficer province open", "districtOfficer district open", "grassrootsOfficer commune open"];
    expect(matrix((actor, place, season) => mayAddContent(actor, { season, unit: UNITS[place] }))).toEqual(own);
    expect(matrix((actor, place, season) => mayChangeSettings(actor, { season, unit: UNITS[place] }))).toEqual(own);
    const item = (place: Place, change = {}) => ({ owner: UNITS[place], layer: "district", isEnded: false, ...change });
    expect(matrix((actor, place, season) => mayEditContent(actor, { season, item: item(place) }))).toEqual(own);
    expect(
      matrix((actor, place, season) => mayEditContent(actor, { season, item: item(place, { layer: "central" }) })),
    ).toEqual([]);
    expect(
      matrix((actor, place, season) => mayEditContent(actor, { season, item: item(place, { isEnded: true }) })),
    ).toEqual([]);
  });

  test("R8.17 the points are split by the provincial officer alone, in an open season", () => {
    expect(matrix((actor, place, season) => maySplitPoints(actor, { season, unit: UNITS[place] }))).toEqual([
      "provincialOfficer province open",
    ]);
  });

  test("dates: officers of their own unit for levels below it only", () => {
    const allowedCells: string[] = [];
    for (const level of ["cell", "grassroots", "district", "province"] as const) {
      for (const cell of matrix((actor, place, season) =>
        maySetDeadline(actor, { season, unit: UNITS[place], ownLevel: UNITS[place].level, level }),
      )) {
        allowedCells.push(`${cell} ${level}`);
      }
    }
    expect(allowedCells.sort()).toEqual([
      "districtOfficer district open cell",
      "districtOfficer district open grassroots",
      "grassrootsOfficer commune open cell",
      "provincialOfficer province open cell",
      "provincialOfficer province open district",
      "provincialOfficer province open grassroots",
    ]);
  });

  test("extensions: from strictly above, by who may date the granter, within its subtree", () => {
    const allowedCells: string[] = [];
    let rows = 0;
    for (const role of ROLES) {
      for (const granter of PLACES) {
        for (const target of PLACES) {
          rows += 1;
          const facts = { season: OPEN, granter: UNITS[granter], target: UNITS[target] };
          if (mayExtendDeadline(holder(role), facts).allowed) allowedCells.push(`${role} ${granter} ${target}`);
        }
      }
    }
    expect(rows).toBe(200);
    expect(allowedCells).toEqual([
      "provincialOfficer province district",
      "provincialOfficer province commune",
      "provincialOfficer province cell",
      "provincialOfficer province foreign",
      "districtOfficer district commune",
      "districtOfficer district cell",
      "grassrootsOfficer commune cell",
    ]);
    for (const role of OFFICERS) {
      const facts = { season: { status: "closed" }, granter: UNITS[HOME[role]], target: UNITS.cell };
      expect(mayExtendDeadline(holder(role), facts)).toEqual({ allowed: false, code: "cycle.notOpen" });
    }
  });
});
