import type { ErrorCode } from "../core/errors";
import type { Track } from "../db/generated/enums";
import type { ConclusionKind } from "../regulations/conclusions";
import type { RatedSubject } from "../regulations/pack";

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

/** How the packs speak of a subject: a person by whether he leads. */
export function ratedAs(track: Track, isLeader: boolean): RatedSubject {
  if (track === "organisation" || track === "collective") return track;
  return isLeader ? "leader" : "nonLeader";
}

export type ConclusionFigures = {
  kind: ConclusionKind;
  concludedOn: string;
  lowVotes: number | null;
  totalVotes: number | null;
  selfDiscovered: boolean;
};

/** What is wrong with a conclusion as entered: only a vote of confidence has counts, it needs both, and nobody confesses a vote. */
export function conclusionProblem(entered: ConclusionFigures, today: string): FigureProblem | null {
  const { lowVotes, totalVotes } = entered;
  if (entered.concludedOn > today) return { field: "concludedOn", code: "conclusion.inFuture" };
  if (entered.kind !== "lowConfidence")
    return lowVotes === null && totalVotes === null ? null : { field: "lowVotes", code: "conclusion.votesUnasked" };
  if (lowVotes === null) return { field: "lowVotes", code: "conclusion.votesMissing" };
  if (totalVotes === null || totalVotes === 0) return { field: "totalVotes", code: "conclusion.votesMissing" };
  if (lowVotes > totalVotes)
    return { field: "lowVotes", code: "conclusion.lowAboveTotal", params: { total: totalVotes } };
  return entered.selfDiscovered ? { field: "selfDiscovered", code: "conclusion.votesUnrelieved" } : null;
}
