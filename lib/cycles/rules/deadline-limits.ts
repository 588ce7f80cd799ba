import type { Day } from "../../core/calendar";
import type { ErrorCode } from "../../core/errors";

/** A limit as far as others are measured against it. */
export type KnownLimit = { lastDay: Day; text: string };
export type NamedLimit = KnownLimit & { name: string };

export type DeadlineProblem = { code: ErrorCode; params: Record<string, string> };

export type PlanFacts = {
  /** The slot being dated: "Kiểm điểm xong – Chi bộ". */
  name: string;
  /** What binds the same level from above, without what this unit has set itself. */
  fromAbove: KnownLimit | null;
  /** The levels over the dated one, up to the unit's own. */
  higher: readonly NamedLimit[];
  /** The levels below the dated one. */
  lower: readonly NamedLimit[];
  today: Day;
};

/** Why a unit may not set this last day for a level below it; null when it may (RQ-13). */
export function planProblem(lastDay: Day, facts: PlanFacts): DeadlineProblem | null {
  if (lastDay < facts.today) return { code: "deadline.inPast", params: {} };
  if (facts.fromAbove && lastDay > facts.fromAbove.lastDay) {
    return { code: "deadline.laterThanAbove", params: { limit: facts.fromAbove.text } };
  }
  const above = facts.higher.find((limit) => lastDay >= limit.lastDay);
  if (above) {
    return { code: "deadline.notEarlier", params: { name: facts.name, above: above.name, limit: above.text } };
  }
  const below = facts.lower.find((limit) => lastDay <= limit.lastDay);
  return below ? { code: "deadline.lowerLater", params: { limit: below.text, below: below.name } } : null;
}

export type ExtensionFacts = {
  /** What binds the unit now, without the extension being replaced. */
  current: KnownLimit | null;
  /** How far the granter itself may go. */
  ceilings: readonly KnownLimit[];
  today: Day;
};

/** Why an extension to this last day may not be granted; null when it may (RQ-13). */
export function extensionProblem(lastDay: Day, facts: ExtensionFacts): DeadlineProblem | null {
  if (lastDay < facts.today) return { code: "deadline.inPast", params: {} };
  if (!facts.current) return { code: "deadline.noneToExtend", params: {} };
  if (lastDay <= facts.current.lastDay) {
    return { code: "deadline.extensionNotLater", params: { limit: facts.current.text } };
  }
  const ceiling = facts.ceilings.find((limit) => lastDay > limit.lastDay);
  return ceiling ? { code: "deadline.extensionTooLate", params: { limit: ceiling.text } } : null;
}
