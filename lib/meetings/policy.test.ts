import { describe, expect, it } from "vitest";
import { proveActor } from "../core/actor";
import { ROLES, type Role } from "../core/roles";
import { entryBasis, MEETING_ACTS, type MeetingAct, mayDo, mayReadCounts, mayReadCriticism } from "./policy";
import { MEETING_STATUSES } from "./rules";

const province = { id: "p", path: "/p/", parentId: null };
const district = { id: "d", path: "/p/d/", parentId: "p" };
const commune = { id: "c", path: "/p/d/c/", parentId: "d" };
const cell = { id: "x", path: "/p/d/c/x/", parentId: "c" };
const units = { province, district, commune, cell };
type Place = keyof typeof units;

function actorOf(role: Role, place: Place, standsInFor: string | null = null) {
  const grant = { id: "g", role, unit: { ...units[place], name: place, kind: "cell" }, standsInFor };
  const directing = role === "directingMember" ? [units[place]] : [];
  return proveActor({
    kind: "person",
    accountId: "a",
    personId: null,
    name: role,
    grants: [grant],
    active: grant,
    directing,
  });
}

/** Who runs the meeting of which unit; everybody else is refused whatever the state. */
const RUNS: readonly [Role, Place, Place][] = [
  ["provincialOfficer", "province", "province"],
  ["districtOfficer", "district", "district"],
  ["grassrootsOfficer", "commune", "commune"],
  ["grassrootsOfficer", "commune", "cell"],
  ["cellSecretary", "cell", "cell"],
];

const ALL = ROLES.flatMap((role) =>
  (Object.keys(units) as Place[]).flatMap((from) =>
    (Object.keys(units) as Place[]).map((to) => [role, from, to] as const),
  ),
);
const runs = (role: Role, from: Place, to: Place) =>
  RUNS.some(([r, f, t]) => r === role && f === from && t === to) ||
  // the same roles held over another unit keep the same reach
  (role === "grassrootsOfficer" && units[to].path.startsWith(units[from].path)) ||
  (["provincialOfficer", "districtOfficer", "cellSecretary"].includes(role) && from === to);

describe("RQ-05: who may take which step in which state", () => {
  it("the matrix is complete: 8 roles, 4 units they hold, 4 units they act on", () => {
    expect(ALL).toHaveLength(128);
  });

  it.each(ALL)("%s of the %s on a meeting of the %s", (role, from, to) => {
    const actor = actorOf(role, from);
    const expected = runs(role, from, to);
    for (const act of Object.keys(MEETING_ACTS) as MeetingAct[]) {
      for (const status of MEETING_STATUSES) {
        const verdict = mayDo(act, actor, { unit: units[to], status });
        const inTime = (MEETING_ACTS[act].during as readonly string[]).includes(status);
        expect(verdict.allowed, `${act} while ${status}`).toBe(expected && inTime);
        if (!verdict.allowed) expect(verdict.code).toBe(expected ? MEETING_ACTS[act].otherwise : "notAllowed");
      }
    }
  });

  it("nothing at all is done to a cancelled or a closed meeting", () => {
    const acts = Object.values(MEETING_ACTS).flatMap((act) => act.during as readonly string[]);
    expect(acts).not.toContain("closed");
    expect(acts).not.toContain("cancelled");
  });
});

describe("R20.21: who reads texts of criticism about a cell", () => {
  it.each([
    ["cellSecretary", "cell", true],
    ["grassrootsOfficer", "commune", true],
    ["districtOfficer", "district", false],
    ["provincialOfficer", "province", false],
    ["administrator", "province", false],
    ["auditor", "province", false],
    ["member", "cell", false],
    ["directingMember", "cell", true],
    ["directingMember", "commune", false],
  ] as const)("%s of the %s: %s", (role, place, expected) => {
    expect(mayReadCriticism(actorOf(role, place), cell)).toBe(expected);
  });
});

describe("counts are seen at once by those who run the meeting, above only after the announcement", () => {
  it.each([
    ["cellSecretary", "cell", "voting", true],
    ["districtOfficer", "district", "voting", false],
    ["districtOfficer", "district", "announced", true],
    ["directingMember", "cell", "voting", false],
    ["directingMember", "cell", "closed", true],
  ] as const)("%s of the %s while %s: %s", (role, place, status, expected) => {
    expect(mayReadCounts(actorOf(role, place), { unit: cell, status })).toBe(expected);
  });
});

describe("on whose behalf somebody types", () => {
  it.each([
    ["the cell's secretary", actorOf("cellSecretary", "cell"), { onPaper: false, standsInFor: null }],
    ["the commune's officer", actorOf("grassrootsOfficer", "commune"), { onPaper: true, standsInFor: null }],
    ["a deputy", actorOf("cellSecretary", "cell", "Bí thư A"), { onPaper: false, standsInFor: "Bí thư A" }],
  ])("%s", (_name, actor, expected) => {
    expect(entryBasis(actor, cell)).toEqual(expected);
  });
});
