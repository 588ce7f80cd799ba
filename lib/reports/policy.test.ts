import { describe, expect, test } from "vitest";
import { type PlacedUnit, proveActor } from "../core/actor";
import { covers } from "../core/reach";
import { ROLES, type Role } from "../core/roles";
import { mayAnswerProposal, maySendReport, mayWriteReport, type ReportUnit, reportsReceivedBy } from "./policy";

const province = { id: "p", path: "/42/", parentId: null, kind: "province" } as const satisfies ReportUnit;
const district = { id: "d", path: "/42/444/", parentId: "p", kind: "districtCommittee" } as const satisfies ReportUnit;
const commune = {
  id: "c",
  path: "/42/444/1/",
  parentId: "d",
  kind: "grassrootsCommittee",
} as const satisfies ReportUnit;
const cell = { id: "l", path: "/42/444/1/1/", parentId: "c", kind: "cell" } as const satisfies ReportUnit;

const SEATS: Record<Role, PlacedUnit> = {
  administrator: province,
  provincialOfficer: province,
  districtOfficer: district,
  grassrootsOfficer: commune,
  cellSecretary: cell,
  directingMember: district,
  member: cell,
  auditor: province,
};

function holder(role: Role) {
  const held = { id: "g", role, unit: { ...SEATS[role], name: "đơn vị", kind: "cell" }, standsInFor: null };
  const directing = role === "directingMember" ? [commune] : [];
  return proveActor({
    kind: "person",
    accountId: "a",
    personId: null,
    name: "x",
    grants: [held],
    active: held,
    directing,
  });
}

const UNITS = { province, district, commune, cell };
const WRITERS: Partial<Record<Role, (keyof typeof UNITS)[]>> = {
  provincialOfficer: ["province"],
  districtOfficer: ["district"],
  grassrootsOfficer: ["commune", "cell"],
  cellSecretary: ["cell"],
};
const READERS: Partial<Record<Role, (keyof typeof UNITS)[]>> = {
  provincialOfficer: ["district"],
  districtOfficer: ["commune"],
  grassrootsOfficer: ["cell"],
};
const CASES = ROLES.flatMap((role) => (Object.keys(UNITS) as (keyof typeof UNITS)[]).map((unit) => ({ role, unit })));

describe("RQ-11 who writes, reads and answers", () => {
  test("the matrix names every role at every level", () => expect(CASES).toHaveLength(ROLES.length * 4));

  test.each(CASES)("$role on the report of the $unit", ({ role, unit }) => {
    const actor = holder(role);
    const writes = WRITERS[role]?.includes(unit) ?? false;
    expect(mayWriteReport(actor, UNITS[unit], "draft").allowed).toBe(writes);
    expect(mayWriteReport(actor, UNITS[unit], "sent").allowed).toBe(false);
    expect(covers(reportsReceivedBy(actor), UNITS[unit])).toBe(READERS[role]?.includes(unit) ?? false);
    const proposal = { addressee: district, reportUnit: commune, status: "sent" } as const;
    expect(mayAnswerProposal(actor, proposal).allowed).toBe(role === "districtOfficer");
  });

  test.each([
    [null, true, true, "report.notStarted"],
    ["draft", false, true, "report.notReviewed"],
    ["draft", true, false, "report.qualityMissing"],
    ["sent", true, true, "report.alreadySent"],
    ["draft", true, true, null],
  ] as const)("sending a %s report, reviewed %s, with quality %s: %s", (status, hasReviewed, hasQuality, code) => {
    const facts = { status, hasQuality, review: { mustReview: true, hasReviewed } };
    const verdict = maySendReport(holder("cellSecretary"), cell, facts);
    expect(verdict.allowed ? null : verdict.code).toBe(code);
  });

  test.each([
    ["draft", commune, "report.notForUnit"],
    ["sent", cell, "report.notForUnit"],
  ] as const)("a %s proposal that did not come from directly below is not answered", (status, reportUnit, code) => {
    expect(mayAnswerProposal(holder("districtOfficer"), { addressee: district, reportUnit, status })).toEqual({
      allowed: false,
      code,
    });
  });
});
