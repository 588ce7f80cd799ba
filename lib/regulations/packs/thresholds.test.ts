import { describe, expect, it } from "vitest";
import { capShare, judgeCap } from "../cap";
import { findCouplingConflicts } from "../coupling";
import { packDeadline } from "../deadline";
import { judgeExemption } from "../exemption";
import type { GradedCriterion, GradesInput, PointsInput } from "../level-facts";
import { levelFromGrades } from "../level-grades";
import { levelFromPoints } from "../level-points";
import type { Grade } from "../levels";
import { generateObligations } from "../obligations";
import type { Pack } from "../pack";
import { totalPoints } from "../points-sheet";
import { draftFinding, meetingLengthFinding } from "../preparation";
import { judgeQuorum } from "../quorum";
import { listPacks } from "../registry";
import { RuleError } from "../rule-error";
import { structureProblems } from "../structure";
import { COLLECTIVE_KINDS } from "../subjects";
import { proposeLevel } from "../tally";

const packs = listPacks();
const pointPacks = packs.filter((pack) => pack.levelRules.method === "points");
const gradePacks = packs.filter((pack) => pack.levelRules.method === "grades");
const packs124 = gradePacks.filter((pack) => pack.id !== "hd21-2019");
const byId = (list: readonly Pack[]) => list.map((pack) => [pack.id, pack] as const);

it("covers every pack", () => {
  expect(packs.map((pack) => pack.id)).toEqual(["hd21-2019", "hd25-2023", "ha-tinh-2024", "hd43-2025", "ha-tinh-2025"]);
  expect(pointPacks.map((pack) => pack.id)).toEqual(["hd43-2025", "ha-tinh-2025"]);
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
    ["2024-12-06", true],
    ["2024-12-05", false],
    ["2024-12-04", false],
  ])("R6.2: a draft sent on %s for Tuesday 10/12/2024 is late: %s", (sentOn, late) => {
    const finding = draftFinding(pack, sentOn, "2024-12-10");
    expect(finding === null).toBe(!late);
    if (finding !== null) expect(finding.severity).toBe(pack.levelRules.method === "points" ? "blocks" : "warns");
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

const criterion = (group: GradedCriterion["group"], grade: Grade, index = 0): GradedCriterion => ({
  code: `${group}${index}`,
  group,
  grade,
});
const graded = (task: Grade, other: Grade, rest: Partial<GradesInput> = {}): GradesInput => ({
  subject: "collective",
  grades: [criterion("taskResult", task), criterion("general", other), criterion("remediation", other)],
  discipline: "none",
  ...rest,
});

describe.each(byId(gradePacks))("%s: levels from grades", (_id, pack) => {
  it.each([
    ["excellent", "excellent", "excellent"],
    ["excellent", "good", "excellent"],
    ["excellent", "average", "good"],
    ["excellent", "poor", "failed"],
    ["good", "excellent", "good"],
    ["good", "average", "good"],
    ["good", "poor", "failed"],
    ["average", "excellent", "fair"],
    ["average", "average", "fair"],
    ["poor", "excellent", "failed"],
  ] as const)("R8.1 R8.5 R8.10: task results %s, others %s: %s", (task, other, level) => {
    for (const subject of ["organisation", "collective", "leader", "nonLeader"] as const) {
      const answer = levelFromGrades(pack, graded(task, other, { subject }));
      expect(answer).toMatchObject({ level, needsDecision: false, gaps: [] });
      expect(answer.failing).toEqual(level === "failed" ? ["poorCriterion"] : []);
      expect(answer.explanation.result.value).toBe(level);
    }
  });

  it("no task-result grade: the competent level decides", () => {
    const answer = levelFromGrades(pack, { ...graded("good", "good"), grades: [criterion("general", "good")] });
    expect(answer).toMatchObject({ level: null, needsDecision: true, gaps: ["gradesMissing"] });
  });

  it("R8.5: unfixed shortcomings are asked about, the level stands", () => {
    const answer = levelFromGrades(pack, graded("excellent", "good", { previousShortcomingsFixedShare: 0.99 }));
    expect(answer).toMatchObject({ level: "excellent", asks: ["shortcomingsUnfixed"] });
    expect(levelFromGrades(pack, graded("excellent", "good", { previousShortcomingsFixedShare: 1 })).asks).toEqual([]);
  });
});

describe.each(byId(packs124))("%s: failing cases of Điều 12 Quy định 124-QĐ/TW", (_id, pack) => {
  it.each([
    [{ num: 21, den: 100 }, "failed", ["subordinatesDisciplined"], []],
    [{ num: 201, den: 1000 }, "failed", ["subordinatesDisciplined"], []],
    [{ num: 20, den: 100 }, null, [], ["subordinateDisciplined"]],
    [{ num: 1, den: 5 }, null, [], ["subordinateDisciplined"]],
    [{ num: 2, den: 9 }, "failed", ["subordinatesDisciplined"], []],
    [0, "good", [], []],
  ] as const)("T5 R8.7: %j of the units disciplined: %s", (share, level, failing, gaps) => {
    const answer = levelFromGrades(
      pack,
      graded("good", "good", { subject: "organisation", subordinatesDisciplinedShare: share }),
    );
    expect(answer).toMatchObject({ level, failing, gaps, needsDecision: level === null });
  });

  it.each([
    [0.499, true, "none", "failed", []],
    [0.49, false, "none", "good", []],
    [0.49, undefined, "none", null, ["mainTargetsUnknown"]],
    [0.5, true, "none", "good", []],
    [0.49, true, "forceMajeure", "good", []],
  ] as const)(
    "R8.7 R8.8: %f of the tasks, main targets missed %s, relief %s: %s",
    (tasksDoneShare, mainTargetsMissed, relief, level, gaps) => {
      for (const subject of ["organisation", "collective", "leader", "nonLeader"] as const) {
        const answer = levelFromGrades(
          pack,
          graded("good", "good", { subject, tasksDoneShare, mainTargetsMissed, relief }),
        );
        expect(answer).toMatchObject({ level, gaps });
      }
    },
  );

  it.each([
    ["collective", "none", "failed"],
    ["collective", "selfDiscovered", "good"],
    ["leader", "none", "failed"],
    ["nonLeader", "selfDiscovered", "good"],
    ["organisation", "none", "failed"],
    ["organisation", "selfDiscovered", "failed"],
  ] as const)("R8.7 R8.8: discipline of a %s with relief %s: at most %s", (subject, relief, level) => {
    expect(levelFromGrades(pack, graded("excellent", "good", { subject, discipline: "reprimand", relief })).level).toBe(
      level,
    );
  });

  it.each([
    [{ subject: "collective", disunityConcluded: true }],
    [{ subject: "collective", degradationConcluded: true }],
    [{ subject: "leader", degradationConcluded: true }],
    [{ subject: "nonLeader", prohibitedOrExemplaryBreach: true }],
    [{ subject: "organisation", subordinateCorruption: true }],
  ] as const)("R8.7 R8.8 R8.9: %j fails", (rest) => {
    expect(levelFromGrades(pack, graded("excellent", "excellent", rest)).level).toBe("failed");
  });

  it("has no outstanding share", () => {
    expect(() => capShare(pack, { number: "5-QĐ/TU", issuedOn: "2024-12-01" })).toThrow(RuleError);
  });
});

const full: PointsInput = {
  subject: "nonLeader",
  points: 92,
  tasksDoneShare: 1,
  tasksLateShare: 0,
  tasksAboveShare: 0.35,
  previousShortcomingsFixedShare: 1,
  discipline: "none",
};

describe.each(byId(pointPacks))("%s: levels from points", (_id, pack) => {
  const answer = (rest: Partial<PointsInput>) => levelFromPoints(pack, { ...full, ...rest });

  it.each([
    [100, "excellent"],
    [90, "excellent"],
    [89.99, "good"],
    [70, "good"],
    [69.99, "fair"],
    [69.9, "fair"],
    [50, "fair"],
    [49.99, "failed"],
    [0, "failed"],
  ] as const)("T3 R8.0: %f points: %s", (points, level) => {
    for (const subject of ["organisation", "collective", "leader", "nonLeader"] as const) {
      const result = answer({ points, subject });
      expect(result).toMatchObject({ level, needsDecision: false });
      expect(result.failing).toEqual(level === "failed" ? ["belowPoints"] : []);
      expect(result.explanation.result.value).toBe(level);
    }
  });

  it.each([
    [{ tasksAboveShare: 0.3 }, "excellent", []],
    [{ tasksAboveShare: { num: 3, den: 10 } }, "excellent", []],
    [{ tasksAboveShare: 0.2999 }, null, ["tasksAbove"]],
    [{ previousShortcomingsFixedShare: 0.5 }, null, ["shortcomingsUnfixed"]],
    [{ tasksLateShare: 0.01 }, null, ["tasksLate"]],
    [{ tasksDoneShare: 0.99 }, null, ["tasksDone"]],
    [{ subject: "collective", subordinateDisciplined: true }, null, ["subordinateDisciplined"]],
    [{ points: 75, tasksDoneShare: 0.95 }, null, ["tasksDone"]],
    [{ points: 75, tasksLateShare: 0.2 }, null, ["tasksLate"]],
    [{ points: 75, tasksAboveShare: 0, previousShortcomingsFixedShare: 0 }, "good", []],
    [{ points: 60, tasksLateShare: 0.2 }, "fair", []],
    [{ points: 60, tasksLateShare: { num: 1, den: 5 } }, "fair", []],
    [{ points: 60, tasksLateShare: 0.2001 }, null, ["tasksLate"]],
    [{ points: 60, tasksDoneShare: 0.99 }, null, ["tasksDone"]],
  ] as const)("T1 T2 R8.18 R8.22: %j: %s %j", (rest, level, gaps) => {
    expect(answer(rest)).toMatchObject({ level, gaps, needsDecision: level === null });
  });

  it.each([
    [{ subject: "leader", points: 80, subordinatesFailedShare: { num: 3, den: 5 } }, "failed"],
    [{ subject: "leader", points: 80, subordinatesFailedShare: { num: 2, den: 4 } }, "good"],
    [{ subject: "leader", points: 80, subordinatesFailedShare: 0.5001 }, "failed"],
    [{ subject: "nonLeader", points: 80, subordinatesFailedShare: 0.9 }, "good"],
    [{ subject: "leader", points: 80, lowConfidenceShare: 0.5 }, "good"],
    [{ subject: "leader", points: 80, lowConfidenceShare: 0.5001 }, "failed"],
    [{ subject: "leader", points: 80, tasksDoneShare: 0.6999 }, "failed"],
    [{ subject: "leader", points: 80, tasksDoneShare: 0.7 }, null],
    [{ subject: "collective", points: 80, tasksDoneShare: 0.6999 }, "failed"],
    [{ subject: "organisation", points: 80, tasksDoneShare: 0.7 }, null],
    [{ subject: "nonLeader", points: 80, tasksDoneShare: 0.4999 }, "failed"],
    [{ subject: "nonLeader", points: 80, tasksDoneShare: 0.5 }, null],
    [{ subject: "leader", points: 80, basicTargetsFailed: true }, "failed"],
    [{ subject: "collective", personnelWrongdoing: true }, "failed"],
    [{ subject: "collective", disunityConcluded: true }, "failed"],
    [{ subject: "leader", subordinateNegativity: true }, "failed"],
    [{ subject: "leader", degradationConcluded: true }, "failed"],
    [{ subject: "nonLeader", prohibitedOrExemplaryBreach: true }, "failed"],
    [{ subject: "nonLeader", discipline: "reprimand" }, "failed"],
    [{ subject: "leader", discipline: "reprimand" }, "failed"],
    [{ subject: "collective", discipline: "warning" }, "failed"],
    [{ subject: "organisation", discipline: "warning" }, "failed"],
    [{ subject: "collective", degradationConcluded: true }, "failed"],
    [{ subject: "nonLeader", degradationConcluded: true }, "failed"],
    [{ subject: "collective", basicTargetsFailed: true }, "failed"],
    [{ subject: "organisation", basicTargetsFailed: true }, "failed"],
  ] as const)("T4 R8.19 R8.20 R8.21: %j: %s", (rest, level) => {
    expect(answer(rest).level).toBe(level);
  });

  it.each([
    [{ subject: "nonLeader", discipline: "reprimand", relief: "selfDiscovered" }, ["relief:disciplined"]],
    [
      { subject: "leader", points: 80, subordinatesFailedShare: 0.6, relief: "selfDiscovered" },
      ["relief:subordinatesFailed"],
    ],
    [
      { subject: "collective", points: 80, basicTargetsFailed: true, relief: "forceMajeure" },
      ["relief:basicTargetsFailed"],
    ],
  ] as const)("R8.19 R8.20 R8.21: %j may be weighed: the competent level decides", (rest, gaps) => {
    expect(answer(rest)).toMatchObject({ level: null, needsDecision: true, gaps });
  });

  it("R8.20: force majeure does not relieve a leader", () => {
    expect(answer({ subject: "leader", basicTargetsFailed: true, relief: "forceMajeure" }).level).toBe("failed");
  });

  it.each([
    [30, 70, 100],
    [29.5, 40.45, 69.95],
    [0.1, 0.2, 0.3],
  ])("R8.12: %f and %f make %f", (general, result, total) => {
    expect(totalPoints(pack, { general, result })).toBe(total);
  });

  it.each([
    [30.01, 70, "general"],
    [30, 70.01, "result"],
    [-1, 70, "general"],
    [Number.NaN, 70, "general"],
    [1.005, 70, "general"],
  ])("R8.12: %f and %f is refused on %s", (general, result, field) => {
    expect(() => totalPoints(pack, { general, result })).toThrow(expect.objectContaining({ field }));
  });

  it("R8.24: the outstanding share needs the number of a decision", () => {
    const share = capShare(pack, { number: "12-QĐ/TU", issuedOn: "2025-12-01" });
    expect(judgeCap(pack, { groupGoodOrBetter: 40, proposedExcellent: 0, share })).toMatchObject({
      strict: 8,
      lenient: 10,
    });
    expect(judgeCap(pack, { groupGoodOrBetter: 400, proposedExcellent: 0, share })).toMatchObject({
      strict: 80,
      lenient: 100,
    });
    expect(judgeCap(pack, { groupGoodOrBetter: 39, proposedExcellent: 0, share })).toMatchObject({
      strict: 7,
      lenient: 9,
    });
    expect(capShare(pack, null)).toEqual(pack.parameters["cap.share"].value);
    expect(() => capShare(pack, { number: " ", issuedOn: "2025-12-01" })).toThrow(RuleError);
  });

  it.each([
    ["agencyLeadership", 0.5, true],
    ["agencyLeadership", 1, false],
    ["provinceStandingCommittee", 1.5, true],
    ["provinceStandingCommittee", 2, false],
  ] as const)("R6.11: a meeting of %s of %f days is short: %s", (kind, days, short) => {
    expect(meetingLengthFinding(pack, kind, days) !== null).toBe(short);
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
