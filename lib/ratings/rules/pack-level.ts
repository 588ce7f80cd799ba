import type { ContentSubject } from "../../cycles/rules/content-layers";
import type { GradedCriterion, LevelAnswer } from "../../regulations/level-facts";
import { levelFromGrades } from "../../regulations/level-grades";
import { failedByCases, levelFromPoints } from "../../regulations/level-points";
import type { Grade } from "../../regulations/levels";
import type { Pack } from "../../regulations/pack";
import { countedSheet, pointSteps, type ScoredSheet } from "./counted-points";
import type { Surroundings } from "./finding-facts";
import { periodFactsOf } from "./period-facts";
import { knownFactsOf, pointsInputOf, totalOf } from "./points-input";

export type GradedAnswer = { code: string; form: ContentSubject; grade: Grade };

/** What has to be entered before a pack of points can answer at all. */
export type Lack = "points" | "organisationPoints" | "taskResults";
export type LackingAnswer = { level: null; lacking: readonly Lack[] };

const LACK_TEXTS: Record<Lack, string> = {
  points: "chưa có đủ điểm tự chấm (bản kiểm điểm chưa nộp)",
  organisationPoints:
    "tổ chức đảng không nộp bản kiểm điểm nên chưa có điểm: cấp ủy của tổ chức đảng hoặc cấp có thẩm quyền chấm ở mục Điểm",
  taskResults: "chưa có kết quả nhiệm vụ",
};

export function lackText(lack: Lack): string {
  return LACK_TEXTS[lack];
}

/** A criterion counts in the group the pack gives it; one that a unit added counts among the general ones. */
function gradedCriteria(pack: Pack, answers: readonly GradedAnswer[]): GradedCriterion[] {
  return answers.map(({ code, form, grade }) => {
    const item = pack.content.find((each) => each.subject === form && each.code === code);
    return { code, grade, group: item?.graded ?? "general" };
  });
}

/**
 * What the pack proposes from grades or points, task results and failing cases, or the gap that the competent level decides
 * (R8.5–R8.10, R8.12–R8.22). Where a pack of points lacks what it asks for, that is said: nothing is invented; a failing case
 * that stands fails without it.
 */
export function packLevelOf(
  pack: Pack,
  facts: Surroundings,
  answers: readonly GradedAnswer[],
  sheets: readonly ScoredSheet[] = [],
): LevelAnswer | LackingAnswer {
  return pack.levelRules.method === "grades" ? byGrades(pack, facts, answers) : byPoints(pack, facts, sheets);
}

function byGrades(pack: Pack, facts: Surroundings, answers: readonly GradedAnswer[]): LevelAnswer {
  const { results, period } = periodFactsOf(pack, facts);
  const { subordinatesDisciplined, mainTargetsMissed } = results;
  return levelFromGrades(pack, {
    ...period,
    grades: gradedCriteria(pack, answers),
    ...(mainTargetsMissed === undefined ? {} : { mainTargetsMissed }),
    ...(subordinatesDisciplined
      ? {
          subordinatesDisciplinedShare: {
            num: subordinatesDisciplined.disciplined,
            den: subordinatesDisciplined.total,
          },
        }
      : {}),
  });
}

function byPoints(pack: Pack, facts: Surroundings, sheets: readonly ScoredSheet[]): LevelAnswer | LackingAnswer {
  const total = totalOf(pack, countedSheet(pack, sheets)?.answers ?? []);
  const known = knownFactsOf(pack, facts);
  const input = pointsInputOf(known, total ?? 0);
  if (total !== null && input !== null) return withPoints(pack, sheets, levelFromPoints(pack, input));
  const failed = failedByCases(pack, total === null ? known : { ...known, points: total });
  if (failed !== null) return total === null ? failed : withPoints(pack, sheets, failed);
  const points: Lack = facts.around.track === "organisation" ? "organisationPoints" : "points";
  return {
    level: null,
    lacking: [...(total === null ? [points] : []), ...(input === null ? ["taskResults" as const] : [])],
  };
}

function withPoints(pack: Pack, sheets: readonly ScoredSheet[], answer: LevelAnswer): LevelAnswer {
  const { explanation } = answer;
  return { ...answer, explanation: { ...explanation, steps: [...pointSteps(pack, sheets), ...explanation.steps] } };
}
