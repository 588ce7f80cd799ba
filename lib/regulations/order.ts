import type { Citation } from "./citation";
import type { OrderRule, OrderSubject, OrderVerdict, Pack, Prerequisite } from "./pack";
import { COLLECTIVE_ROLES, type CollectiveRole } from "./subjects";

export type OrderStep = "vote" | "decision";

export type MissingStep = {
  readonly prerequisite: Prerequisite;
  readonly effect: OrderVerdict;
  readonly text: string;
  readonly citation: Citation;
};

export type OrderAnswer = {
  readonly verdict: OrderVerdict;
  /** What must come first, in the order of the rules; what the subject does not wait for is left out. */
  readonly missing: readonly Prerequisite[];
  readonly details: readonly MissingStep[];
  /** All that the subject waits for in this pack. */
  readonly waitsFor: readonly Prerequisite[];
};

const SEVERITY: Record<OrderVerdict, number> = { allowed: 0, warned: 1, refused: 2 };

function effectOf(rule: OrderRule, step: OrderStep): OrderVerdict {
  return step === "vote" ? rule.atVote : rule.atDecision;
}

/** What has to come before a subject at all, in this pack. */
export function prerequisitesOf(pack: Pack, subject: OrderSubject): Prerequisite[] {
  return pack.order.filter((rule) => rule.subjects.includes(subject)).map((rule) => rule.prerequisite);
}

/**
 * Whether a vote or a decision may be taken while the named things are missing (R6.7–R6.9, R20.3).
 * Only what the subject waits for counts: a member never waits for his cell, which waits for him.
 */
export function judgeOrder(
  pack: Pack,
  step: OrderStep,
  subject: OrderSubject,
  missing: readonly Prerequisite[],
): OrderAnswer {
  const details = pack.order
    .filter((rule) => rule.subjects.includes(subject) && missing.includes(rule.prerequisite))
    .map((rule) => ({
      prerequisite: rule.prerequisite,
      effect: effectOf(rule, step),
      text: rule.text,
      citation: rule.citation,
    }));
  const verdict = details.reduce<OrderVerdict>(
    (worst, detail) => (SEVERITY[detail.effect] > SEVERITY[worst] ? detail.effect : worst),
    "allowed",
  );
  return {
    verdict,
    missing: details.map((detail) => detail.prerequisite),
    details,
    waitsFor: prerequisitesOf(pack, subject),
  };
}

/** One item of a meeting's agenda. */
export type MeetingSubject =
  | { readonly id: string; readonly collectiveId: string; readonly kind: "collective" }
  | { readonly id: string; readonly collectiveId: string; readonly kind: "individual"; readonly role: CollectiveRole };

function rank(subject: MeetingSubject): number {
  return subject.kind === "collective" ? 0 : 1 + COLLECTIVE_ROLES.indexOf(subject.role);
}

/** The regulated order in a meeting: each collective, then its head, deputies, members (R6.4); otherwise as given. */
export function sortMeeting<T extends MeetingSubject>(subjects: readonly T[]): T[] {
  const collectives = [...new Set(subjects.map((subject) => subject.collectiveId))];
  return subjects.toSorted(
    (a, b) => collectives.indexOf(a.collectiveId) - collectives.indexOf(b.collectiveId) || rank(a) - rank(b),
  );
}

/** The subjects of the same body that must be reviewed before this one; empty when it may begin. */
export function mustComeFirst<T extends MeetingSubject>(
  subject: MeetingSubject,
  subjects: readonly T[],
  concludedIds: ReadonlySet<string>,
): T[] {
  return sortMeeting(subjects).filter(
    (other) =>
      other.collectiveId === subject.collectiveId && rank(other) < rank(subject) && !concludedIds.has(other.id),
  );
}
