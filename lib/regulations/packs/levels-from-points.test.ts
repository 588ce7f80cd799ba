import { describe, expect, it } from "vitest";
import { groupShares, judgeCap, judgeShare } from "../cap";
import { fraction } from "../fraction";
import type { PointsInput } from "../level-facts";
import { failedByCases, levelFromPoints } from "../level-points";
import type { Pack } from "../pack";
import { totalPoints } from "../points-sheet";
import { preparationNotes } from "../preparation";
import { listPacks } from "../registry";

const packs = listPacks();
const pointPacks = packs.filter((pack) => pack.levelRules.method === "points");
const packs124 = packs.filter((pack) => pack.levelRules.method === "grades" && pack.id !== "hd21-2019");
const byId = (list: readonly Pack[]) => list.map((pack) => [pack.id, pack] as const);

it("covers every method", () => {
  expect(pointPacks.map((pack) => pack.id)).toEqual(["hd43-2025", "ha-tinh-2025"]);
  expect(packs124.map((pack) => pack.id)).toEqual(["hd25-2023", "ha-tinh-2024"]);
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
    [{ subject: "nonLeader", degradationConcluded: true }, ["degraded"]],
    [{ subject: "leader", degradationConcluded: true }, ["degraded"]],
    [{ subject: "collective", disunityConcluded: true }, ["disunity"]],
    [{ subject: "nonLeader", discipline: "reprimand" }, ["disciplined"]],
    [{ subject: "collective", tasksDoneShare: 0.6999 }, ["tasksUndone"]],
    [{ subject: "collective", tasksDoneShare: 0.7 }, null],
    [{ subject: "nonLeader", points: 49.99 }, ["belowPoints"]],
    [{ subject: "nonLeader", points: 50 }, null],
    [{ subject: "nonLeader" }, null],
    [{ subject: "nonLeader", discipline: "reprimand", relief: "selfDiscovered" }, null],
  ] as const)("R8.19 R8.20 R8.21: one failing case is enough while the rest is missing: %j", (known, failing) => {
    const found = failedByCases(pack, { discipline: "none", ...known });
    if (failing === null) return expect(found).toBeNull();
    expect(found).toMatchObject({ level: "failed", needsDecision: false, gaps: [], failing });
    expect(found?.explanation).toMatchObject({
      result: { value: "failed", text: "Không hoàn thành nhiệm vụ" },
      steps: failing.map((code) => ({ title: "Trường hợp KHTNV", result: { value: code } })),
    });
    const inputs = found?.explanation.inputs.map(({ name }) => name);
    expect(inputs).toEqual(
      ["points" in known ? "points" : [], "tasksDoneShare" in known ? "tasksDoneShare" : []].flat(),
    );
  });

  it.each([
    [{ tasksAboveShare: 0.3 }, "excellent", []],
    [{ tasksAboveShare: { num: 3, den: 10 } }, "excellent", []],
    [{ tasksAboveShare: 0.2999 }, null, ["tasksAbove"]],
    [{ previousShortcomingsFixedShare: 0.5 }, null, ["shortcomingsUnfixed"]],
    [{ tasksLateShare: 0.01 }, null, ["tasksLate"]],
    [{ tasksDoneShare: 0.99 }, null, ["tasksDone"]],
    [{ subject: "collective", subordinateDisciplined: true }, null, ["subordinateDisciplined"]],
    [{ subject: "leader", subordinateDisciplined: true }, null, ["subordinateDisciplined"]],
    [{ subject: "nonLeader", subordinateDisciplined: true }, "excellent", []],
    [{ subject: "collective", memberDisciplined: true }, null, ["memberDisciplined"]],
    [{ subject: "organisation", memberDisciplined: true }, null, ["memberDisciplined"]],
    [{ subject: "collective", memberDisciplined: false }, "excellent", []],
    [{ subject: "leader", memberDisciplined: true }, "excellent", []],
    [{ subject: "collective", points: 75, memberDisciplined: true }, "good", []],
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
    const shares = groupShares(pack);
    const share = shares.outstanding ?? 0;
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
    const judged = (percent: number, number: string) => judgeShare(shares, fraction(percent, 100), number);
    expect(judged(20, "")).toBe("allowed");
    expect(judged(21, " ")).toBe("needsDecision");
    expect(judged(21, "12-QĐ/TU")).toBe("allowed");
    expect(judged(25, "12-QĐ/TU")).toBe("allowed");
    expect(judged(26, "12-QĐ/TU")).toBe("beyondPack");
  });

  it.each([
    [["agencyLeadership"], "Hội nghị kiểm điểm ít nhất 1 ngày"],
    [["cell", "cellCommittee"], "Hội nghị kiểm điểm ít nhất 1 ngày"],
    [["provinceStandingCommittee"], "Hội nghị kiểm điểm ít nhất 2 ngày"],
    [["cell"], undefined],
  ] as const)("R6.11: a meeting of %j: %s", (kinds, text) => {
    const notes = preparationNotes(pack, { kinds, meetingOn: "2025-12-10", today: "2025-12-01" });
    expect(notes.find(({ code }) => code === "length")?.text).toBe(text);
  });
});
