import { describe, expect, test } from "vitest";
import { getPack } from "../../regulations/registry";
import type { AroundRow } from "../queries/around-rows";
import type { EnteredResult, ResultsRow } from "../queries/result-rows";
import type { Surroundings } from "./finding-facts";
import { lackText, packLevelOf } from "./pack-level";
import type { ScoredAnswer } from "./points-input";

const pack = getPack("ha-tinh-2025");

const around: AroundRow = {
  id: "s",
  track: "partyMember",
  is_leader: false,
  is_head: false,
  unit_level: null,
  collective_level: null,
  official_known: false,
  official_level: null,
  shortcomings: 0,
  shortcomings_fixed: 0,
  subordinates: null,
  bodies: null,
  officials: null,
  members: null,
};

const tasks: EnteredResult = {
  assigned: 10,
  done: 10,
  doneLate: 0,
  aboveRequirement: 3,
  mainTargetsMissed: null,
  missed: 0,
  relevant: 0,
  forceMajeure: false,
};

const results = {
  id: "s",
  body_unit_id: null,
  own: tasks,
  sibling: null,
  led: null,
  discipline: [],
  conclusions: [],
  below_total: 0,
  below_disciplined: 0,
  led_total: 0,
  led_failed: 0,
} as ResultsRow;

function facts(row: Partial<AroundRow> = {}, more: Partial<ResultsRow> = {}): Surroundings {
  return { around: { ...around, ...row }, results: { ...results, ...more }, year: 2025 };
}

const scored = (general: number, result: number, more: Partial<ScoredAnswer> = {}): ScoredAnswer[] => [
  {
    code: "points.general.1",
    title: "Chính trị",
    group: "general",
    coversGroup: false,
    points: general,
    maxPoints: 30,
    ...more,
  },
  { code: "points.result", title: "Kết quả", group: "result", coversGroup: true, points: result, maxPoints: 70 },
];

const levelOf = (surroundings: Surroundings, answers: ScoredAnswer[]) =>
  packLevelOf(pack, surroundings, [], [{ scorer: "self", answers }]);

describe("R8.12 R8.22 the level from points and task results", () => {
  test.each([
    [49.5, "failed"],
    [50, "fair"],
    [69.5, "fair"],
    [70, "good"],
    [89.5, "good"],
    [90, "excellent"],
  ] as const)("%s points: %s", (total, level) => {
    expect(levelOf(facts(), scored(20, total - 20))).toMatchObject({ level, gaps: [] });
  });

  test("what is lacking is said, each by its own; an organisation has no review of its own", () => {
    const none = { own: null };
    expect(levelOf(facts({}, none), scored(30, 70))).toEqual({ level: null, lacking: ["taskResults"] });
    expect(
      levelOf(facts({}, { own: { ...tasks, assigned: 0, done: 0, aboveRequirement: 0 } }), scored(30, 70)),
    ).toEqual({
      level: null,
      lacking: ["taskResults"],
    });
    expect(levelOf(facts(), scored(30, 70).slice(1))).toEqual({ level: null, lacking: ["points"] });
    expect(levelOf(facts(), scored(15, 70, { maxPoints: 15 }))).toEqual({ level: null, lacking: ["points"] });
    expect(levelOf(facts({ track: "organisation" }, none), [])).toEqual({
      level: null,
      lacking: ["organisationPoints", "taskResults"],
    });
    expect(lackText("taskResults")).toBe("chưa có kết quả nhiệm vụ");
    expect(lackText("points")).toContain("chưa có đủ điểm");
  });

  test("R8.18 R8.22 late tasks, too few above the requirement, unfixed shortcomings, discipline in the body: the gap is named", () => {
    const late = { own: { ...tasks, doneLate: 2 } };
    expect(levelOf(facts({}, late), scored(20, 55))).toMatchObject({ level: null, gaps: ["tasksLate"] });
    expect(levelOf(facts({}, late), scored(20, 40))).toMatchObject({ level: "fair" });
    const few = { own: { ...tasks, aboveRequirement: 2 } };
    expect(levelOf(facts({}, few), scored(30, 65))).toMatchObject({ level: null, gaps: ["tasksAbove"] });
    const unfixed = { shortcomings: 2, shortcomings_fixed: 1 };
    expect(levelOf(facts(unfixed), scored(30, 65))).toMatchObject({ level: null, gaps: ["shortcomingsUnfixed"] });
    const body = { track: "collective" as const };
    const member = {
      scope: "member" as const,
      kind: "reprimand" as const,
      committedInYear: 2025,
      committedInUnitId: "here",
      disciplinedInYear: 2025,
      isDutyRelated: false,
      selfDiscovered: false,
    };
    const disciplined = { body_unit_id: "here", discipline: [member] };
    expect(levelOf(facts(body, disciplined), scored(30, 65))).toMatchObject({
      level: null,
      gaps: ["memberDisciplined"],
    });
    expect(levelOf(facts(body, disciplined), scored(20, 55))).toMatchObject({ level: "good" });
    const below = { body_unit_id: "here", below_total: 4, below_disciplined: 1 };
    expect(levelOf(facts(body, below), scored(30, 65))).toMatchObject({
      level: null,
      gaps: ["subordinateDisciplined"],
    });
  });

  test("R8.19 R8.20 the failing cases of the facts: all basic targets missed, more than half of the units failed", () => {
    const body = { track: "collective" as const };
    const targets = (missed: number) => ({ body_unit_id: "here", own: { ...tasks, relevant: 5, missed } });
    expect(levelOf(facts(body, targets(5)), scored(20, 55))).toMatchObject({
      level: "failed",
      failing: ["basicTargetsFailed"],
    });
    expect(levelOf(facts(body, targets(4)), scored(20, 55))).toMatchObject({ level: "good" });
    const leader = { track: "official" as const, is_leader: true };
    const led = (failed: number) => ({ led: tasks, led_total: 4, led_failed: failed });
    expect(levelOf(facts(leader, led(3)), scored(20, 55))).toMatchObject({
      level: "failed",
      failing: ["subordinatesFailed"],
    });
    expect(levelOf(facts(leader, led(2)), scored(20, 55))).toMatchObject({ level: "good" });
  });

  test("R8.21 a failing case that stands fails before points and task results are there; what may be weighed does not", () => {
    const none = { own: null };
    const degraded = (selfDiscovered: boolean) => ({
      conclusions: [
        {
          kind: "degraded" as const,
          scope: "own" as const,
          document: "15-KL/UBKTHU",
          issuer: "Ủy ban Kiểm tra Huyện ủy",
          concludedOn: "2025-11-14",
          selfDiscovered,
          lowVotes: null,
          totalVotes: null,
        },
      ],
    });
    const failed = { level: "failed", gaps: [], failing: ["degraded"] };
    expect(levelOf(facts({}, { ...none, ...degraded(false) }), [])).toMatchObject(failed);
    expect(levelOf(facts({}, { ...none, ...degraded(false) }), scored(30, 70))).toMatchObject(failed);
    expect(levelOf(facts({}, degraded(false)), scored(30, 70).slice(1))).toMatchObject(failed);
    expect(levelOf(facts({}, { ...none, ...degraded(true) }), [])).toEqual({
      level: null,
      lacking: ["points", "taskResults"],
    });
    const below = levelOf(facts({}, none), scored(19.5, 30));
    expect(below).toMatchObject({ level: "failed", failing: ["belowPoints"] });
    expect("explanation" in below && below.explanation.steps.map(({ title }) => title)).toEqual([
      "Điểm tự chấm: Tiêu chí chung",
      "Điểm tự chấm: Kết quả thực hiện nhiệm vụ",
      "Trường hợp KHTNV",
    ]);
  });

  test("R8.17 the explanation adds up what was scored; a whole group says it is the system's own convention", () => {
    const answer = levelOf(facts(), scored(20.5, 60));
    const steps = "explanation" in answer ? answer.explanation.steps : [];
    expect(steps.slice(0, 2)).toMatchObject([
      {
        inputs: [{ label: "Chính trị" }],
        arithmetic: ["20,5 = 20,5"],
        citation: { kind: "documentOnly" },
        result: { text: "20,5/30 điểm" },
      },
      { citation: { kind: "convention", rule: "R8.17" }, result: { text: "60/70 điểm" } },
    ]);
  });
});
