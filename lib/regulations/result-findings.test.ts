import { describe, expect, it } from "vitest";
import { explanationLines } from "./explanation";
import { LEVELS } from "./levels";
import type { PackId, RatedSubject } from "./pack";
import { getPack } from "./registry";
import { findResultConflicts, type ResultFacts } from "./result-findings";

function found(id: PackId, facts: ResultFacts): string[] {
  return findResultConflicts(getPack(id), facts).map((finding) => `${finding.code} ${finding.severity}`);
}

const tasks = (assigned: number, done: number, doneLate = 0, aboveRequirement = 0) => ({
  assigned,
  done,
  doneLate,
  aboveRequirement,
});

describe("R8.7 fewer than half of the tasks and the main targets missed", () => {
  const organisation = (done: number, more: Partial<ResultFacts> = {}): ResultFacts => ({
    subject: "organisation",
    level: "good",
    tasks: tasks(100, done),
    mainTargetsMissed: true,
    ...more,
  });

  it.each([
    [49, ["failing:tasksUndone blocks"]],
    [50, []],
  ])("%i of 100 done", (done, expected) => {
    expect(found("ha-tinh-2024", organisation(done))).toEqual(expected);
  });

  it("not while the main targets are reached or unknown, nor under force majeure, nor when the level is failed already", () => {
    expect(found("ha-tinh-2024", organisation(49, { mainTargetsMissed: false }))).toEqual([]);
    expect(found("ha-tinh-2024", { subject: "organisation", level: "good", tasks: tasks(100, 49) })).toEqual([]);
    expect(found("ha-tinh-2024", organisation(49, { forceMajeure: true }))).toEqual([]);
    expect(found("ha-tinh-2024", organisation(49, { level: "failed" }))).toEqual([]);
  });

  it("a person's case is deduced, so it asks instead of blocking", () => {
    expect(found("ha-tinh-2024", organisation(49, { subject: "nonLeader" }))).toEqual(["failing:tasksUndone asks"]);
  });

  it.each([
    [20, 100, []],
    [21, 100, ["failing:subordinatesDisciplined blocks"]],
  ])("%i of %i subordinates disciplined", (disciplined, total, expected) => {
    const facts: ResultFacts = {
      subject: "organisation",
      level: "fair",
      subordinatesDisciplined: { disciplined, total },
    };
    expect(found("ha-tinh-2024", facts)).toEqual(expected);
  });

  it("discipline fails unless the subject found and remedied it itself", () => {
    const facts = (selfDiscovered: boolean): ResultFacts => ({
      subject: "collective",
      level: "good",
      discipline: { kind: "reprimand", selfDiscovered, isDutyRelated: false },
    });
    expect(found("ha-tinh-2024", facts(false))).toEqual(["failing:disciplined blocks"]);
    expect(found("ha-tinh-2024", facts(true))).toEqual([]);
  });
});

describe("R8.19 R8.20 R8.21 under 366", () => {
  const of = (subject: RatedSubject, facts: Partial<ResultFacts>): string[] =>
    found("ha-tinh-2025", { subject, level: "good", ...facts }).filter((line) => line.startsWith("failing"));

  it.each([
    ["collective", 69, ["failing:tasksUndone blocks"]],
    ["collective", 70, []],
    ["leader", 69, ["failing:tasksUndone blocks"]],
    ["leader", 70, []],
    ["nonLeader", 49, ["failing:tasksUndone blocks"]],
    ["nonLeader", 50, []],
  ] as const)("%s with %i of 100 tasks done", (subject, done, expected) => {
    expect(of(subject, { tasks: tasks(100, done) })).toEqual(expected);
  });

  it("only discipline for duty counts; found by oneself it is weighed, force majeure is no excuse for it", () => {
    const discipline = { kind: "warning", selfDiscovered: false, isDutyRelated: true } as const;
    expect(of("leader", { discipline })).toEqual(["failing:disciplined blocks"]);
    expect(of("leader", { discipline: { ...discipline, isDutyRelated: false } })).toEqual([]);
    expect(of("leader", { discipline: { ...discipline, selfDiscovered: true } })).toEqual(["failing:disciplined asks"]);
    expect(of("collective", { discipline, forceMajeure: true })).toEqual(["failing:disciplined blocks"]);
  });

  it("no discipline is no finding", () => {
    const discipline = { kind: "none", selfDiscovered: false, isDutyRelated: true } as const;
    expect(of("leader", { discipline })).toEqual([]);
    expect(found("ha-tinh-2024", { subject: "leader", level: "good", discipline })).toEqual([]);
  });

  it("some basic targets missed asks by the very case of the targets, and only those it speaks of", () => {
    const basicTargets = { missed: 1, relevant: 5 };
    const [finding] = findResultConflicts(getPack("ha-tinh-2025"), { subject: "leader", level: "good", basicTargets });
    const rule = getPack("ha-tinh-2025").levelRules.failing.find(
      ({ code, subjects }) => code === "basicTargetsFailed" && subjects.includes("leader"),
    );
    expect(finding?.explanation.rule).toBe(rule?.text);
    expect(found("ha-tinh-2025", { subject: "nonLeader", level: "good", basicTargets })).toEqual([]);
    expect(found("ha-tinh-2024", { subject: "leader", level: "good", basicTargets })).toEqual([]);
  });

  it("all relevant basic targets missed fails, some missed asks, force majeure is weighed", () => {
    const facts = (missed: number, relevant: number, more: Partial<ResultFacts> = {}) =>
      found("ha-tinh-2025", { subject: "collective", level: "good", basicTargets: { missed, relevant }, ...more });
    expect(facts(5, 5)).toEqual(["failing:basicTargetsFailed blocks"]);
    expect(facts(3, 3)).toEqual(["failing:basicTargetsFailed blocks"]);
    expect(facts(1, 5)).toEqual(["condition:basicTargetsPartly asks"]);
    expect(facts(0, 5)).toEqual([]);
    expect(facts(0, 0)).toEqual([]);
    expect(facts(5, 5, { forceMajeure: true })).toEqual(["failing:basicTargetsFailed asks"]);
  });

  it.each([
    [2, 4, []],
    [3, 5, ["failing:subordinatesFailed blocks"]],
  ])("T4 a leader with %i of %i units failed", (failed, total, expected) => {
    expect(of("leader", { subordinatesFailed: { failed, total } })).toEqual(expected);
  });
});

describe("R8.18 R8.22 the conditions of a level under 366: the gap is named, no level is invented", () => {
  const of = (level: ResultFacts["level"], figures: ResultFacts["tasks"]) =>
    found("ha-tinh-2025", { subject: "nonLeader", level, ...(figures ? { tasks: figures } : {}) });

  it("95 % done fits no level but failed", () => {
    for (const level of LEVELS) {
      const lines = of(level, tasks(100, 95, 0, 40));
      expect(lines).toEqual(level === "failed" ? [] : ["condition:tasksDone asks"]);
    }
  });

  it("late tasks: none for good, up to a fifth for fair", () => {
    expect(of("good", tasks(100, 100, 1))).toEqual(["condition:tasksLate asks"]);
    expect(of("fair", tasks(100, 100, 20))).toEqual([]);
    expect(of("fair", tasks(100, 100, 21))).toEqual(["condition:tasksLate asks"]);
  });

  it("excellent wants 30 % above requirement", () => {
    expect(of("excellent", tasks(100, 100, 0, 29))).toEqual(["condition:tasksAbove asks"]);
    expect(of("excellent", tasks(100, 100, 0, 30))).toEqual([]);
    expect(of("good", tasks(100, 100, 0, 0))).toEqual([]);
  });

  it("nothing is said of figures nobody entered, or of nothing assigned", () => {
    expect(of("excellent", undefined)).toEqual([]);
    expect(of("excellent", tasks(0, 0))).toEqual([]);
    for (const id of ["ha-tinh-2024", "ha-tinh-2025"] as const) {
      const nothing = { subject: "organisation", level: "good", tasks: tasks(0, 0), mainTargetsMissed: true } as const;
      expect(found(id, nothing)).toEqual([]);
      const nobody = {
        subordinatesDisciplined: { disciplined: 1, total: 0 },
        subordinatesFailed: { failed: 1, total: 0 },
      };
      expect(found(id, { subject: "organisation", level: "good", ...nobody })).toEqual([]);
    }
  });
});

it("RQ-10 the explanation prints inputs, rule, clause, arithmetic and result", () => {
  const [finding] = findResultConflicts(getPack("ha-tinh-2024"), {
    subject: "organisation",
    level: "good",
    tasks: tasks(40, 19),
    mainTargetsMissed: true,
  });
  expect(finding && explanationLines(finding.explanation)).toEqual([
    "Kết quả trong năm và mức xếp loại: thuộc trường hợp KHTNV",
    "  Mức đang xét: Hoàn thành tốt nhiệm vụ",
    "  Nhiệm vụ được giao: 40",
    "  Hoàn thành: 19",
    "  Hoàn thành chậm: 0",
    "  Vượt yêu cầu: 0",
    "  Quy tắc: Hoàn thành dưới 50% chỉ tiêu, nhiệm vụ và không đạt các chỉ tiêu chủ yếu",
    "  Căn cứ: Điều 12 Quy định 124-QĐ/TW",
    "  Hoàn thành 19/40 nhiệm vụ (47,5%): thuộc trường hợp KHTNV, mức đang xét là HTTNV",
  ]);
});
