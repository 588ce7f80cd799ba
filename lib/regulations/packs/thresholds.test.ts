import { describe, expect, it } from "vitest";
import { judgeCap } from "../cap";
import { findCouplingConflicts } from "../coupling";
import { packDeadline } from "../deadline";
import { judgeExemption } from "../exemption";
import { generateObligations } from "../obligations";
import type { Pack } from "../pack";
import { preparationNotes } from "../preparation";
import { judgeQuorum } from "../quorum";
import { listPacks } from "../registry";
import { structureProblems } from "../structure";
import { COLLECTIVE_KINDS } from "../subjects";
import { proposeLevel } from "../tally";

const packs = listPacks();
const byId = (list: readonly Pack[]) => list.map((pack) => [pack.id, pack] as const);

it("covers every pack", () => {
  expect(packs.map((pack) => pack.id)).toEqual(["hd21-2019", "hd25-2023", "ha-tinh-2024", "hd43-2025", "ha-tinh-2025"]);
});

const REVIEWED_BEFORE_2025 = [
  "provinceStandingCommittee",
  "districtStandingCommittee",
  "grassrootsStandingCommittee",
  "subCommittee",
  "cellCommittee",
  "agencyLeadership",
  "governmentLeadership",
  "frontLeadership",
  "massOrganisationLeadership",
];
const REVIEWED_SINCE_2025 = [
  "provinceStandingCommittee",
  "districtStandingCommittee",
  "grassrootsCommittee",
  "subCommittee",
  "cellCommittee",
  "agencyLeadership",
  "governmentLeadership",
  "frontLeadership",
  "massOrganisationLeadership",
];

describe.each(byId(packs))("%s: thresholds of every pack", (id, pack) => {
  it.each([
    [4, 0, 0],
    [5, 0, 1],
    [6, 1, 1],
    [40, 6, 8],
    [17, 2, 3],
    [599, 99, 119],
    [600, 100, 120],
  ])("R8.24 R8.26 R20.6: of %i at good or better, strict %i, lenient %i", (group, strict, lenient) => {
    expect(judgeCap(pack, { groupGoodOrBetter: group, proposedExcellent: 0 })).toMatchObject({ strict, lenient });
  });

  it.each([
    [2, 3, true],
    [1, 3, false],
    [200, 300, true],
    [199, 300, false],
    [19, 28, true],
    [18, 28, false],
    [0, 0, false],
  ])("R6.18 R20.14: %i of %i present: quorate %s", (present, base, quorate) => {
    const answer = judgeQuorum(pack, base, present);
    expect(answer.quorate).toBe(quorate);
    expect(answer.explanation.result.value).toBe(quorate);
    expect(present >= answer.needed).toBe(quorate);
  });

  it.each([
    [51, 100, "excellent"],
    [50, 100, "good"],
    [501, 1000, "excellent"],
    [7, 13, "excellent"],
    [6, 12, "good"],
  ] as const)("R7.16 R20.14: %i of a base of %i for excellent proposes %s", (votes, base, level) => {
    const proposal = proposeLevel(pack, { excellent: votes, good: base - votes, fair: 0, failed: 0 }, base);
    expect(proposal.level).toBe(level);
    expect(proposal.explanation.result.value).toBe(level);
  });

  it.each([
    ["2024-06-01", false],
    ["2024-06-02", true],
    ["2024-05-31", false],
    ["2024-12-01", true],
  ])("T7 R3.10 R3.12 R20.16: admitted %s, newly admitted on 01/12: %s", (admittedOn, newly) => {
    const answer = judgeExemption(pack, { partyStatus: "probationary", admittedOn, cycleDate: "2024-12-01" });
    expect(answer.reviewed).toBe(!newly || id === "hd21-2019");
    expect(answer.rated).toBe(!newly);
  });

  it.each([
    ["2024-06-01", true],
    ["2024-06-02", false],
  ])("R9.11 R20.8: a body set up on %s is rated: %s", (establishedOn, rated) => {
    const organisations = [{ unitId: "u", kind: "cell" as const, establishedOn }];
    const { subjects } = generateObligations(pack, {
      cycleDate: "2024-12-01",
      organisations,
      collectives: [],
      people: [],
    });
    expect(subjects.map((subject) => subject.rated)).toEqual([rated]);
  });

  it.each([
    [2, true],
    [3, false],
  ])("R3.7: a leadership of %i needs a decision where it is reviewed: %s", (count, needs) => {
    const seats = ["a", "b", "c"].slice(0, count).map((personId) => ({ personId, role: "ordinary" as const }));
    const collectives = [{ id: "x", unitId: "u", kind: "agencyLeadership" as const, seats }];
    const { subjects } = generateObligations(pack, {
      cycleDate: "2024-12-01",
      organisations: [],
      collectives,
      people: [],
    });
    expect(subjects).toEqual([expect.objectContaining({ needsPlaceDecision: needs })]);
  });

  it.each([
    [{ kind: "cell", officialMembers: 3, cellCommitteeMembers: 0 }, []],
    [{ kind: "cell", officialMembers: 2, cellCommitteeMembers: 0 }, ["tooFewForCell"]],
    [{ kind: "cell", officialMembers: 9, cellCommitteeMembers: 3 }, []],
    [{ kind: "cell", officialMembers: 8, cellCommitteeMembers: 3 }, ["cellCommitteeTooEarly"]],
    [{ kind: "cell", officialMembers: 50, cellCommitteeMembers: 7 }, []],
    [{ kind: "cell", officialMembers: 50, cellCommitteeMembers: 8 }, ["cellCommitteeTooLarge"]],
    [{ kind: "committee", committeeMembers: 9, hasStandingCommittee: true }, []],
    [{ kind: "committee", committeeMembers: 8, hasStandingCommittee: true }, ["standingCommitteeTooEarly"]],
    [{ kind: "committee", committeeMembers: 8, hasStandingCommittee: false }, []],
  ] as const)("R20.10: %j: %j", (facts, codes) => {
    expect(structureProblems(pack, facts).map((problem) => problem.code)).toEqual(codes);
  });

  it.each([
    ["2024-12-06", "2024-12-10", "Thứ Năm 05/12/2024", "; ngày ấy đã qua"],
    ["2024-12-05", "2024-12-10", "Thứ Năm 05/12/2024", ""],
    ["2024-12-01", "2024-12-13", "Thứ Ba 10/12/2024", ""],
    ["2024-12-01", "2024-12-15", "Thứ Tư 11/12/2024", ""],
  ])("R6.2: on %s the draft for a meeting of %s is due by %s%s", (today, meetingOn, last, passed) => {
    const [draft] = preparationNotes(pack, { kinds: ["grassrootsCommittee"], meetingOn, today });
    const duty = pack.levelRules.method === "points" ? "phải gửi" : "nên gửi";
    expect(draft).toMatchObject({ code: "draft", citation: { rule: "R6.2" } });
    expect(draft?.text).toBe(
      `Dự thảo báo cáo kiểm điểm ${duty} đến người dự họp chậm nhất ${last}, trước hội nghị ít nhất 3 ngày làm việc${passed}`,
    );
  });

  it.each([
    [4, 5, false],
    [3, 4, true],
    [799, 1000, true],
    [800, 1000, false],
  ])("R20.7: %i of %i subordinates at good: a finding on the organisation %s", (good, total, found) => {
    const findings = findCouplingConflicts(pack, {
      subject: "organisation",
      level: "excellent",
      subordinates: { excellent: 0, good, fair: total - good, failed: 0 },
    });
    expect(findings.map((finding) => finding.code)).toEqual(found ? ["organisationAboveSubordinates"] : []);
    for (const finding of findings) expect(finding.severity).toBe(id === "hd21-2019" ? "blocks" : "asks");
  });

  it.each([
    ["exempt", false, false],
    ["suspended", false, false],
    ["temporarilyExcused", true, true],
    ["sickLeave", true, true],
    ["maternity", true, true],
  ] as const)("R3.10 R3.12 R3.17 R20.11: %s: reviewed %s, rated %s", (excused, reviewed, rated) => {
    const answer = judgeExemption(pack, { partyStatus: "official", cycleDate: "2024-12-01", excused });
    expect(answer).toMatchObject({ reviewed, rated });
    expect(answer.reasons.map((reason) => reason.cause)).toEqual([excused]);
  });

  it("R3.1 R3.3 R3.4 R3.5 R3.6: which collectives of a unit with every kind of body are reviewed", () => {
    const collectives = COLLECTIVE_KINDS.map((kind) => ({ id: kind, unitId: "u", kind, seats: [] }));
    const { subjects } = generateObligations(pack, {
      cycleDate: "2024-12-01",
      organisations: [],
      collectives,
      people: [],
    });
    const reviewed = subjects.flatMap((subject) =>
      subject.kind === "collective" && subject.reviewed ? [subject.collectiveKind] : [],
    );
    expect(reviewed).toEqual(pack.levelRules.method === "points" ? REVIEWED_SINCE_2025 : REVIEWED_BEFORE_2025);
  });

  it("R3.1 R3.3: without a standing committee the committee, below a sub-committee the cell, before 2025", () => {
    const collectives = [
      { id: "committee", unitId: "a", kind: "grassrootsCommittee" as const, seats: [] },
      { id: "cell", unitId: "b", kind: "cell" as const, parentKind: "subCommittee" as const, seats: [] },
    ];
    const { subjects } = generateObligations(pack, {
      cycleDate: "2024-12-01",
      organisations: [],
      collectives,
      people: [],
    });
    expect(subjects.map((subject) => subject.reviewed)).toEqual([true, pack.levelRules.method === "grades"]);
  });

  it.each([
    [2.5, false],
    [3, true],
  ])("R3.17 R20.8: %f months of sick leave limit the level under HD 21 only", (sickLeaveMonths, long) => {
    const answer = judgeExemption(pack, {
      partyStatus: "official",
      cycleDate: "2024-12-01",
      excused: "sickLeave",
      sickLeaveMonths,
    });
    expect(answer).toMatchObject({
      reviewed: true,
      rated: true,
      levelAtMost: long && id === "hd21-2019" ? "fair" : null,
    });
    expect(answer.reasons.map((reason) => reason.cause)).toEqual([long ? "sickLeave" : "subject"]);
  });
});

describe("R10.0: deadlines of each pack", () => {
  it.each([
    ["hd21-2019", 2019, { officials: "2019-12-14" }],
    ["hd25-2023", 2023, { finish: "2023-12-30", finishSpecialYear: "2024-01-14", officials: "2023-12-14" }],
    ["hd43-2025", 2025, { finish: "2025-12-30", finishSpecialYear: "2026-01-14", dossierToCentre: "2026-01-31" }],
    ["ha-tinh-2025", 2025, { finish: "2025-12-30", finishSpecialYear: "2026-01-14", dossierToCentre: "2026-01-31" }],
  ])("%s in %i", (id, year, days) => {
    const deadlines = packs.find((pack) => pack.id === id)?.deadlines ?? [];
    expect(Object.fromEntries(deadlines.map((rule) => [rule.code, packDeadline(rule, year).lastDay]))).toEqual(days);
  });
});
