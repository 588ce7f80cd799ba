import type { Citation } from "./citation";
import { type Explanation, explain, explainedInput } from "./explanation";
import { compareShares } from "./fraction";
import { type GradedCriterion, type GradesInput, gapText, type LevelAnswer, type LevelGap } from "./level-facts";
import { failingOutcome, failingSteps, reliefGaps } from "./level-failing";
import { describeLevel, GRADES, type Grade, gradeName, isGradeAtLeast, type Level } from "./levels";
import type { FailingCode, LevelRule, Pack } from "./pack";

function allAtLeast(grades: readonly GradedCriterion[], minimum: Grade): boolean {
  return grades.every((criterion) => isGradeAtLeast(criterion.grade, minimum));
}

/** The level the grades alone allow (R8.5, table of Điều 12 Quy định 124-QĐ/TW). */
export function levelOfGrades(grades: readonly GradedCriterion[]): Level {
  const results = grades.filter((criterion) => criterion.group === "taskResult");
  if (!allAtLeast(grades, "average")) return "failed";
  if (allAtLeast(grades, "good") && allAtLeast(results, "excellent")) return "excellent";
  return allAtLeast(results, "good") ? "good" : "fair";
}

/** Fewer than the limit of tasks done AND the main targets missed; undefined while the latter is not known (R8.7). */
function tasksUndone(pack: Pack, input: GradesInput): boolean | undefined {
  const limit = pack.parameters["grades.tasksDoneBelow"].value;
  if (limit === null || input.tasksDoneShare === undefined) return false;
  if (compareShares(input.tasksDoneShare, limit) >= 0) return false;
  return input.mainTargetsMissed;
}

function subordinatesDisciplined(pack: Pack, input: GradesInput): boolean {
  const limit = pack.parameters["grades.subordinatesDisciplinedAbove"].value;
  if (limit === null || input.subordinatesDisciplinedShare === undefined) return false;
  return compareShares(input.subordinatesDisciplinedShare, limit) > 0;
}

function presentCases(pack: Pack, input: GradesInput): Set<FailingCode> {
  const cases: [FailingCode, boolean][] = [
    ["poorCriterion", input.grades.some((criterion) => criterion.grade === "poor")],
    ["subordinateCorruption", input.subordinateCorruption === true],
    ["tasksUndone", tasksUndone(pack, input) === true],
    ["subordinatesDisciplined", subordinatesDisciplined(pack, input)],
    ["disciplined", input.discipline !== "none"],
    ["disunity", input.disunityConcluded === true],
    ["degraded", input.degradationConcluded === true],
    ["prohibitedOrExemplary", input.prohibitedOrExemplaryBreach === true],
  ];
  return new Set(cases.flatMap(([code, present]) => (present ? [code] : [])));
}

/** Disciplined corruption below is discipline below too, also when self-discovery spares the failing case (R8.5, R8.7). */
function anySubordinateDisciplined(input: GradesInput): boolean {
  if (input.subject === "nonLeader") return false;
  const share = input.subordinatesDisciplinedShare;
  const stated = input.subordinateDisciplined === true || input.subordinateCorruption === true;
  return stated || (share !== undefined && compareShares(share, 0) > 0);
}

/** Discipline that the level's conditions exclude although no failing case applies. */
function disciplineGaps(input: GradesInput): LevelGap[] {
  const gaps: LevelGap[] = [];
  if (anySubordinateDisciplined(input)) gaps.push("subordinateDisciplined");
  if (input.discipline !== "none") gaps.push("memberDisciplined");
  return gaps;
}

type Settled = { readonly level: Level | null; readonly gaps: readonly LevelGap[] };

/** "Excellent" bears no discipline at all; the levels below bear what was discovered and remedied by oneself. */
function settle(pack: Pack, input: GradesInput, byGrades: Level): Settled {
  const unknown: LevelGap[] = tasksUndone(pack, input) === undefined ? ["mainTargetsUnknown"] : [];
  const missing: LevelGap[] = input.grades.some((criterion) => criterion.group === "taskResult")
    ? []
    : ["gradesMissing"];
  const discipline = disciplineGaps(input);
  const open = [...missing, ...unknown];
  if (open.length > 0) return { level: null, gaps: open };
  if (discipline.length === 0) return { level: byGrades, gaps: [] };
  if (input.relief !== "selfDiscovered") return { level: null, gaps: discipline };
  return { level: byGrades === "excellent" ? "good" : byGrades, gaps: [] };
}

function shortcomingAsks(input: GradesInput, level: Level | null): LevelGap[] {
  const share = input.previousShortcomingsFixedShare;
  const unfixed = share !== undefined && compareShares(share, 1) < 0;
  return unfixed && level === "excellent" ? ["shortcomingsUnfixed"] : [];
}

/** The level of a pack that grades criteria, or the gap that the competent level has to decide (R8.1–R8.10). */
export function levelFromGrades(pack: Pack, input: GradesInput): LevelAnswer {
  const byGrades = levelOfGrades(input.grades);
  const outcome = failingOutcome(pack, input, presentCases(pack, input));
  const failing = outcome.failing.map((rule) => rule.code);
  const settled = settle(pack, input, byGrades);
  const gaps = failing.length > 0 ? [] : [...reliefGaps(outcome.weighed), ...settled.gaps];
  const level = failing.length > 0 ? "failed" : gaps.length > 0 ? null : settled.level;
  const blocked = pack.levelRules.shortcomingsGate.severity === "blocks" ? shortcomingAsks(input, level) : [];
  const final = blocked.length > 0 ? null : level;
  return {
    level: final,
    needsDecision: final === null,
    gaps: [...gaps, ...blocked],
    failing,
    asks: shortcomingAsks(input, final),
    explanation: explainGrades(
      pack,
      input,
      { level: final, byGrades, gaps: [...gaps, ...blocked] },
      failingSteps(outcome),
    ),
  };
}

function citationFor(rule: LevelRule, input: GradesInput): Citation {
  const person = input.subject === "leader" || input.subject === "nonLeader";
  return person ? (rule.personCitation ?? rule.citation) : rule.citation;
}

/** The content item's title; the code itself for a criterion the province added. */
function titleOf(pack: Pack, input: GradesInput, code: string): string {
  const subject = input.subject === "organisation" ? "collective" : input.subject;
  return pack.content.find((item) => item.subject === subject && item.code === code)?.title ?? code;
}

/** Before the criteria are graded no level's conditions are compared, so none is named: they would read as what was found. */
const NOT_GRADED =
  "Mức được xét khi các tiêu chí, trong đó có tiêu chí về kết quả thực hiện nhiệm vụ, đã được đánh giá theo cấp độ Xuất sắc, Tốt, Trung bình, Kém";

function gradeCounts(grades: readonly GradedCriterion[]): string {
  return GRADES.map(
    (grade) => `${gradeName(grade)} ${grades.filter((criterion) => criterion.grade === grade).length}`,
  ).join(", ");
}

type GradesOutcome = { level: Level | null; byGrades: Level; gaps: readonly LevelGap[] };

function explainGrades(
  pack: Pack,
  input: GradesInput,
  outcome: GradesOutcome,
  steps: readonly Explanation[],
): Explanation {
  const rule = pack.levelRules.levels[outcome.level ?? outcome.byGrades];
  const results = input.grades.filter((criterion) => criterion.group === "taskResult");
  return explain({
    title: "Mức xếp loại chất lượng",
    inputs: input.grades.map((criterion) =>
      explainedInput(criterion.code, titleOf(pack, input, criterion.code), criterion.grade, gradeName(criterion.grade)),
    ),
    rule: outcome.gaps.includes("gradesMissing") ? NOT_GRADED : rule.text,
    citation: citationFor(rule, input),
    arithmetic: [
      `Tất cả tiêu chí: ${gradeCounts(input.grades)}`,
      `Tiêu chí kết quả thực hiện nhiệm vụ: ${gradeCounts(results)}`,
    ],
    result: {
      value: outcome.level,
      text:
        outcome.level === null
          ? `cấp có thẩm quyền quyết định: ${outcome.gaps.map(gapText).join("; ")}`
          : describeLevel(outcome.level).name,
    },
    steps,
  });
}
