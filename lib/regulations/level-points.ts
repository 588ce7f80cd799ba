import { type Explanation, explain, explainedInput } from "./explanation";
import { compareShares, type Share, showPercent } from "./fraction";
import { gapText, type KnownFacts, type LevelAnswer, type LevelGap, type PointsInput } from "./level-facts";
import { type FailingOutcome, failingOutcome, failingSteps, reliefGaps } from "./level-failing";
import { describeLevel, type Level } from "./levels";
import type { FailingCode, Pack, RatedSubject } from "./pack";
import type { ParameterKey, ParameterTypes } from "./parameter";
import { showNumber } from "./show-number";

/** The value of a parameter that this method needs; RangeError when the pack has none. */
function needed<K extends ParameterKey>(pack: Pack, key: K): NonNullable<ParameterTypes[K]> {
  const { value } = pack.parameters[key];
  if (value === null) throw new RangeError(`pack ${pack.id} states no ${key}`);
  return value;
}

/** The band the points fall in. */
export function pointsBand(pack: Pack, points: number): Level {
  if (compareShares(points, needed(pack, "points.excellent")) >= 0) return "excellent";
  if (compareShares(points, needed(pack, "points.good")) >= 0) return "good";
  return compareShares(points, needed(pack, "points.fair")) >= 0 ? "fair" : "failed";
}

function above(value: Share | undefined, limit: Share): boolean {
  return value !== undefined && compareShares(value, limit) > 0;
}

function tasksFailed(pack: Pack, input: KnownFacts): boolean {
  if (input.tasksDoneShare === undefined) return false;
  if (input.subject !== "nonLeader")
    return compareShares(input.tasksDoneShare, needed(pack, "points.unitTasksDoneBelow")) < 0;
  const undoneLimit = needed(pack, "points.ownTasksUndoneAbove");
  const doneLimit = { num: undoneLimit.den - undoneLimit.num, den: undoneLimit.den };
  return compareShares(input.tasksDoneShare, doneLimit) < 0;
}

/** Failing cases of Điều 11 Quy định 366-QĐ/TW that the facts show (R8.19–R8.21). */
function presentCases(pack: Pack, input: KnownFacts, band: Level | null): Set<FailingCode> {
  const cases: [FailingCode, boolean][] = [
    ["belowPoints", band === "failed"],
    ["disciplined", input.discipline !== "none"],
    ["tasksUndone", tasksFailed(pack, input)],
    ["basicTargetsFailed", input.basicTargetsFailed === true],
    ["subordinatesFailed", above(input.subordinatesFailedShare, needed(pack, "points.subordinatesFailedAbove"))],
    ["lowConfidence", above(input.lowConfidenceShare, needed(pack, "points.lowConfidenceAbove"))],
    ["disunity", input.disunityConcluded === true],
    ["degraded", input.degradationConcluded === true],
    ["prohibitedOrExemplary", input.prohibitedOrExemplaryBreach === true],
    ["personnelWrongdoing", input.personnelWrongdoing === true],
    ["subordinateNegativity", input.subordinateNegativity === true],
  ];
  return new Set(cases.flatMap(([code, present]) => (present ? [code] : [])));
}

const BODIES: readonly RatedSubject[] = ["organisation", "collective"];

function excellentGaps(pack: Pack, input: PointsInput): LevelGap[] {
  const gaps: LevelGap[] = [];
  if (compareShares(input.tasksAboveShare, needed(pack, "points.tasksAbove")) < 0) gaps.push("tasksAbove");
  if (compareShares(input.previousShortcomingsFixedShare, 1) < 0) gaps.push("shortcomingsUnfixed");
  if (input.subordinateDisciplined === true && input.subject !== "nonLeader") gaps.push("subordinateDisciplined");
  if (input.memberDisciplined === true && BODIES.includes(input.subject)) gaps.push("memberDisciplined");
  return gaps;
}

/** Which conditions of the band's level are not met (R8.18, R8.22). */
function bandGaps(pack: Pack, input: PointsInput, band: Level): LevelGap[] {
  if (band === "failed") return [];
  const gaps: LevelGap[] = [];
  if (compareShares(input.tasksDoneShare, 1) < 0) gaps.push("tasksDone");
  const lateLimit = band === "fair" ? needed(pack, "points.tasksLate") : 0;
  if (compareShares(input.tasksLateShare, lateLimit) > 0) gaps.push("tasksLate");
  return band === "excellent" ? [...gaps, ...excellentGaps(pack, input)] : gaps;
}

/** The level of a 100-point pack, or the gap that the competent level has to decide (R8.12–R8.22). */
export function levelFromPoints(pack: Pack, input: PointsInput): LevelAnswer {
  const band = pointsBand(pack, input.points);
  const outcome = failingOutcome(pack, input, presentCases(pack, input, band));
  const failing = codesOf(outcome);
  const gaps = failing.length > 0 ? [] : [...reliefGaps(outcome.weighed), ...bandGaps(pack, input, band)];
  const level = failing.length > 0 ? "failed" : gaps.length > 0 ? null : band;
  const steps = [...failingSteps(outcome), bandStep(pack, input, band, gaps)];
  const explanation = explainPoints(pack, input, { level, band, gaps, steps });
  return { level, needsDecision: level === null, gaps, failing, asks: [], explanation };
}

function codesOf(outcome: FailingOutcome): FailingCode[] {
  return outcome.failing.map((rule) => rule.code);
}

/**
 * Failed by a case of Điều 11 Quy định 366-QĐ/TW while points or task results are still missing: one case is enough, whatever
 * the others would show (R8.19–R8.21). Null while no case stands, or only one that the competent level may weigh.
 */
export function failedByCases(pack: Pack, facts: KnownFacts): LevelAnswer | null {
  const band = facts.points === undefined ? null : pointsBand(pack, facts.points);
  const outcome = failingOutcome(pack, facts, presentCases(pack, facts, band));
  const failing = codesOf(outcome);
  if (failing.length === 0) return null;
  const steps = failingSteps(outcome);
  const explanation = explainPoints(pack, facts, { level: "failed", band: "failed", gaps: [], steps });
  return { level: "failed", needsDecision: false, gaps: [], failing, asks: [], explanation };
}

function bandStep(pack: Pack, input: PointsInput, band: Level, gaps: readonly LevelGap[]): Explanation {
  const rule = pack.levelRules.levels[band];
  return explain({
    title: `Mức theo điểm: ${describeLevel(band).name}`,
    rule: rule.text,
    citation: rule.citation,
    arithmetic: [
      `${showNumber(input.points)} điểm: mức HTXSNV từ ${needed(pack, "points.excellent")}, HTTNV từ ${needed(pack, "points.good")}, HTNV từ ${needed(pack, "points.fair")}`,
    ],
    result: {
      value: gaps.length === 0,
      text: gaps.length === 0 ? "đủ điều kiện của mức" : `chưa đủ: ${gaps.map(gapText).join("; ")}`,
    },
  });
}

type PointsOutcome = { level: Level | null; band: Level; gaps: readonly LevelGap[]; steps: readonly Explanation[] };

/** Only what is known is among the inputs. */
function explainPoints(pack: Pack, input: KnownFacts, outcome: PointsOutcome): Explanation {
  const rule = pack.levelRules.levels[outcome.level ?? outcome.band];
  const shares: [string, string, Share | undefined][] = [
    ["tasksDoneShare", "Nhiệm vụ hoàn thành", input.tasksDoneShare],
    ["tasksLateShare", "Nhiệm vụ chậm", input.tasksLateShare],
    ["tasksAboveShare", "Nhiệm vụ vượt yêu cầu", input.tasksAboveShare],
    ["previousShortcomingsFixedShare", "Hạn chế kỳ trước đã khắc phục", input.previousShortcomingsFixedShare],
  ];
  return explain({
    title: "Mức xếp loại chất lượng",
    inputs: [
      ...(input.points === undefined ? [] : [explainedInput("points", "Tổng điểm", input.points)]),
      ...shares.flatMap(([name, label, share]) =>
        share === undefined ? [] : [explainedInput(name, label, showPercent(share))],
      ),
    ],
    rule: rule.text,
    citation: rule.citation,
    result: {
      value: outcome.level,
      text:
        outcome.level === null
          ? `cấp có thẩm quyền quyết định: ${outcome.gaps.map(gapText).join("; ")}`
          : describeLevel(outcome.level).name,
    },
    steps: outcome.steps,
  });
}
