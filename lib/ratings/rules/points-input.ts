import { formatPoints, sumPoints } from "../../core/points";
import { POINT_GROUP_NAMES, POINT_GROUPS, type PointGroup, pointLimits } from "../../cycles/rules/point-items";
import { convention } from "../../regulations/citation";
import { type Explanation, explain, explainedInput } from "../../regulations/explanation";
import type { PointsInput } from "../../regulations/level-facts";
import type { Pack } from "../../regulations/pack";
import { isBodyDisciplined, type Surroundings } from "./finding-facts";
import { periodFactsOf } from "./period-facts";

/** One scored item of a self-review that was handed in, with the maximum it was scored under. */
export type ScoredAnswer = {
  code: string;
  title: string;
  group: PointGroup;
  /** The group was scored as a whole, because the province had not split it. */
  coversGroup: boolean;
  points: number;
  maxPoints: number;
};

/** The total; null unless what was scored covers each group to its full points (R8.12). */
export function totalOf(pack: Pack, answers: readonly ScoredAnswer[]): number | null {
  const limits = pointLimits(pack);
  if (limits === null) return null;
  const isComplete = POINT_GROUPS.every(
    (group) => sumPoints(inGroup(answers, group).map((each) => each.maxPoints)) === limits[group],
  );
  return isComplete ? sumPoints(answers.map((each) => each.points)) : null;
}

function inGroup(answers: readonly ScoredAnswer[], group: PointGroup): ScoredAnswer[] {
  return answers.filter((each) => each.group === group);
}

/**
 * The facts a 100-point pack asks for beside the points; null while no task result was entered. Without an earlier shortcoming
 * there is nothing to fix: R8.18 asks "if any".
 */
export function pointsInputOf(pack: Pack, facts: Surroundings, points: number): PointsInput | null {
  const { results, period } = periodFactsOf(pack, facts);
  const { tasks, basicTargets, subordinatesDisciplined: disciplined, subordinatesFailed: failed } = results;
  if (tasks === undefined || period.tasksDoneShare === undefined) return null;
  return {
    ...period,
    points,
    tasksDoneShare: period.tasksDoneShare,
    tasksLateShare: { num: tasks.doneLate, den: tasks.assigned },
    tasksAboveShare: { num: tasks.aboveRequirement, den: tasks.assigned },
    previousShortcomingsFixedShare: period.previousShortcomingsFixedShare ?? 1,
    memberDisciplined: isBodyDisciplined(pack, facts),
    ...(basicTargets ? { basicTargetsFailed: basicTargets.missed === basicTargets.relevant } : {}),
    ...(disciplined ? { subordinateDisciplined: disciplined.disciplined > 0 } : {}),
    ...(failed ? { subordinatesFailedShare: { num: failed.failed, den: failed.total } } : {}),
  };
}

/** How the total came about, for "Vì sao?"; a group scored as a whole says that this is the system's own convention (R8.17). */
export function pointSteps(pack: Pack, answers: readonly ScoredAnswer[]): Explanation[] {
  return POINT_GROUPS.map((group) => {
    const own = inGroup(answers, group);
    const { label, value, citation } = pack.parameters[`points.${group}`];
    const sum = sumPoints(own.map((each) => each.points));
    return explain({
      title: `Điểm tự chấm: ${POINT_GROUP_NAMES[group]}`,
      inputs: own.map((each) =>
        explainedInput(
          each.code,
          each.title,
          each.points,
          `${formatPoints(each.points)}/${formatPoints(each.maxPoints)}`,
        ),
      ),
      rule: own.some((each) => each.coversGroup)
        ? `${label}: ${value}; tỉnh chưa chia điểm cho từng tiêu chí nên chấm theo cả nhóm`
        : `${label}: ${value}`,
      citation: own.some((each) => each.coversGroup) ? convention("R8.17") : citation,
      arithmetic: [`${own.map((each) => formatPoints(each.points)).join(" + ")} = ${formatPoints(sum)}`],
      result: { value: sum, text: `${formatPoints(sum)}/${value} điểm` },
    });
  });
}
