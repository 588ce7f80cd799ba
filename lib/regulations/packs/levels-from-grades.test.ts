import { describe, expect, it } from "vitest";
import { groupShares, judgeShare } from "../cap";
import { fraction } from "../fraction";
import type { GradedCriterion, GradesInput } from "../level-facts";
import { levelFromGrades } from "../level-grades";
import type { Grade } from "../levels";
import type { Pack } from "../pack";
import { listPacks } from "../registry";

const gradePacks = listPacks().filter((pack) => pack.levelRules.method === "grades");
const packs124 = gradePacks.filter((pack) => pack.id !== "hd21-2019");
const byId = (list: readonly Pack[]) => list.map((pack) => [pack.id, pack] as const);

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

  it("R8.5: each criterion is named as the content of its own subject names it; one added by the province by its code", () => {
    for (const [subject, contentOf] of [
      ["organisation", "collective"],
      ["leader", "leader"],
      ["nonLeader", "nonLeader"],
    ] as const) {
      const items = pack.content.filter((item) => item.subject === contentOf && item.graded !== null);
      const grades = items.map(({ code, graded: group }) => ({
        code,
        group: group ?? "general",
        grade: "good" as const,
      }));
      const own = { code: "own", group: "general" as const, grade: "good" as const };
      const { inputs } = levelFromGrades(pack, { subject, grades: [...grades, own], discipline: "none" }).explanation;
      const labels = inputs.filter(({ name }) => [...grades, own].some(({ code }) => code === name));
      expect(labels.map(({ label }) => label)).toEqual([...items.map(({ title }) => title), "own"]);
    }
  });

  it("no task-result grade: the competent level decides", () => {
    const answer = levelFromGrades(pack, { ...graded("good", "good"), grades: [criterion("general", "good")] });
    expect(answer).toMatchObject({ level: null, needsDecision: true, gaps: ["gradesMissing"] });
  });

  it("R8.5 R8.7: disciplined corruption below bars the excellent level, also when discovered by oneself", () => {
    for (const subject of ["organisation", "collective"] as const) {
      const facts = { subject, subordinateCorruption: true } as const;
      const remedied = levelFromGrades(pack, graded("excellent", "good", { ...facts, relief: "selfDiscovered" }));
      expect(remedied).toMatchObject({ level: "good", needsDecision: false, failing: [] });
    }
    const collective = graded("excellent", "good", { subject: "collective", subordinateCorruption: true });
    expect(levelFromGrades(pack, collective)).toMatchObject({ level: null, gaps: ["subordinateDisciplined"] });
  });

  it("R8.10: discipline below is not asked of a person who leads nobody", () => {
    for (const [subject, level] of [
      ["leader", null],
      ["nonLeader", "excellent"],
    ] as const) {
      const facts = { subject, subordinateDisciplined: true } as const;
      expect(levelFromGrades(pack, graded("excellent", "good", facts)).level).toBe(level);
    }
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

  it.each([
    [20, "", "allowed"],
    [1, "", "allowed"],
    [21, "5-QĐ/TU", "beyondPack"],
    [25, "5-QĐ/TU", "beyondPack"],
  ] as const)("R8.11 R8.24: a share of %i % by “%s”: %s, no decision raises it", (percent, number, verdict) => {
    expect(judgeShare(groupShares(pack), fraction(percent, 100), number)).toBe(verdict);
  });
});
