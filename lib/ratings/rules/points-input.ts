import { sumPoints } from "../../core/points";
import { POINT_GROUPS, type PointGroup, pointLimits } from "../../cycles/rules/point-items";
import type { KnownFacts, PointsInput } from "../../regulations/level-facts";
import type { Pack } from "../../regulations/pack";
import { isBodyDisciplined, type Surroundings } from "./finding-facts";
import { periodFactsOf } from "./period-facts";

/** One scored item of a self-review that was handed in or of a sheet of points, with the maximum it was scored under. */
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

export function inGroup(answers: readonly ScoredAnswer[], group: PointGroup): ScoredAnswer[] {
  return answers.filter((each) => each.group === group);
}

/** What is known of the facts a 100-point pack asks for beside the points. */
export function knownFactsOf(pack: Pack, facts: Surroundings): KnownFacts {
  const { results, period } = periodFactsOf(pack, facts);
  const { tasks, basicTargets, subordinatesDisciplined: disciplined, subordinatesFailed: failed } = results;
  return {
    ...period,
    ...(tasks && tasks.assigned > 0
      ? {
          tasksLateShare: { num: tasks.doneLate, den: tasks.assigned },
          tasksAboveShare: { num: tasks.aboveRequirement, den: tasks.assigned },
        }
      : {}),
    memberDisciplined: isBodyDisciplined(pack, facts),
    ...(basicTargets ? { basicTargetsFailed: basicTargets.missed === basicTargets.relevant } : {}),
    ...(disciplined ? { subordinateDisciplined: disciplined.disciplined > 0 } : {}),
    ...(failed ? { subordinatesFailedShare: { num: failed.failed, den: failed.total } } : {}),
  };
}

/** The whole question; null while no task result was entered. Without an earlier shortcoming there is nothing to fix: R8.18 asks "if any". */
export function pointsInputOf(known: KnownFacts, points: number): PointsInput | null {
  const { tasksDoneShare, tasksLateShare, tasksAboveShare, previousShortcomingsFixedShare = 1 } = known;
  if (tasksDoneShare === undefined || tasksLateShare === undefined || tasksAboveShare === undefined) return null;
  return { ...known, points, tasksDoneShare, tasksLateShare, tasksAboveShare, previousShortcomingsFixedShare };
}
