import type { ErrorCode } from "../core/errors";

export const TARGET_OUTCOMES = ["met", "notMet", "notRelevant"] as const;
export type TargetOutcome = (typeof TARGET_OUTCOMES)[number];

export const OUTCOME_NAMES: Record<TargetOutcome, string> = {
  met: "Đạt",
  notMet: "Không đạt",
  notRelevant: "Không thuộc diện giao",
};

/** The five basic socio-economic targets (R8.19). */
export const BASIC_TARGETS = [
  "growth",
  "budgetRevenue",
  "publicInvestment",
  "incomePerHead",
  "povertyReduction",
] as const;
export type BasicTarget = (typeof BASIC_TARGETS)[number];

export const TARGET_NAMES: Record<BasicTarget, string> = {
  growth: "Tăng trưởng kinh tế",
  budgetRevenue: "Thu ngân sách",
  publicInvestment: "Giải ngân vốn đầu tư công",
  incomePerHead: "Thu nhập bình quân đầu người",
  povertyReduction: "Giảm nghèo",
};

export const DISCIPLINE_KINDS = ["reprimand", "warning", "dismissal", "expulsion"] as const;

export type TaskCounts = { assigned: number; done: number; doneLate: number; aboveRequirement: number };

type Misfit = { field: keyof TaskCounts; code: ErrorCode; params: Record<string, number> };

/** The first figure that contradicts another: done within assigned, late and above within done. */
export function misfitOf(counts: TaskCounts): Misfit | null {
  const { assigned, done, doneLate, aboveRequirement } = counts;
  if (done > assigned) return { field: "done", code: "taskResult.doneAboveAssigned", params: { assigned } };
  if (doneLate > done) return { field: "doneLate", code: "taskResult.lateAboveDone", params: { done } };
  if (aboveRequirement > done)
    return { field: "aboveRequirement", code: "taskResult.aboveAboveDone", params: { done } };
  return null;
}

export type BasicTargets = Record<BasicTarget, TargetOutcome>;

export type FigureProblem = { field: string; code: ErrorCode; params?: Record<string, number> };

/** Everything that is wrong with figures about a subject, whoever enters them and however; days are "YYYY-MM-DD". */
export function problemsOf(
  figures: TaskCounts & BasicTargets & { sourceOn: string; reason: string },
  subject: { isPerson: boolean; hasEarlier: boolean },
  today: string,
): FigureProblem[] {
  const problems: FigureProblem[] = [];
  const misfit = misfitOf(figures);
  if (misfit) problems.push(misfit);
  if (figures.sourceOn > today) problems.push({ field: "sourceOn", code: "taskResult.sourceInFuture" });
  const named = BASIC_TARGETS.find((target) => figures[target] !== "notRelevant");
  if (subject.isPerson && named) problems.push({ field: named, code: "taskResult.targetsOfBodies" });
  if (subject.hasEarlier && figures.reason === "")
    problems.push({ field: "reason", code: "taskResult.changeNeedsReason" });
  return problems;
}
