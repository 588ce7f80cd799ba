import { concludedFacts } from "../../regulations/conclusions";
import type { GradedCriterion, LevelAnswer, Relief } from "../../regulations/level-facts";
import { levelFromGrades } from "../../regulations/level-grades";
import type { Grade } from "../../regulations/levels";
import type { Pack } from "../../regulations/pack";
import type { ResultFacts } from "../../regulations/result-findings";
import { couplingFactsOf, resultFactsOf, type Surroundings } from "./finding-facts";

export type GradedAnswer = { code: string; form: "collective" | "leader" | "nonLeader"; grade: Grade };

/** A criterion counts in the group the pack gives it; one that a unit added counts among the general ones. */
export function gradedCriteria(pack: Pack, answers: readonly GradedAnswer[]): GradedCriterion[] {
  return answers.map(({ code, form, grade }) => {
    const item = pack.content.find((each) => each.subject === form && each.code === code);
    return { code, grade, group: item?.graded ?? "general" };
  });
}

/** One relief for the whole question: of the discipline where there is one, else force majeure; never one for the other. */
function reliefOf({ discipline, forceMajeure }: ResultFacts): Relief {
  if (discipline !== undefined) return discipline.selfDiscovered ? "selfDiscovered" : "none";
  return forceMajeure === true ? "forceMajeure" : "none";
}

/**
 * What the pack proposes from grades, task results and failing cases, or the gap that the competent level decides (R8.5–R8.10,
 * R8.22). Null where the method wants points that nobody has given: nothing is invented.
 */
export function packLevelOf(pack: Pack, facts: Surroundings, answers: readonly GradedAnswer[]): LevelAnswer | null {
  if (pack.levelRules.method !== "grades") return null;
  const results = resultFactsOf(pack, "good", facts);
  const { shortcomingsFixedShare } = couplingFactsOf(pack, "good", facts);
  const { tasks, subordinatesDisciplined, discipline, mainTargetsMissed } = results;
  return levelFromGrades(pack, {
    subject: results.subject,
    grades: gradedCriteria(pack, answers),
    discipline: discipline?.kind ?? "none",
    relief: reliefOf(results),
    ...concludedFacts(results.concluded ?? []),
    ...(tasks && tasks.assigned > 0 ? { tasksDoneShare: { num: tasks.done, den: tasks.assigned } } : {}),
    ...(mainTargetsMissed === undefined ? {} : { mainTargetsMissed }),
    ...(subordinatesDisciplined
      ? {
          subordinatesDisciplinedShare: {
            num: subordinatesDisciplined.disciplined,
            den: subordinatesDisciplined.total,
          },
        }
      : {}),
    ...(shortcomingsFixedShare ? { previousShortcomingsFixedShare: shortcomingsFixedShare } : {}),
  });
}
