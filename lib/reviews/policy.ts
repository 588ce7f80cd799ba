import type { Actor, PlacedUnit } from "../core/actor";
import { allowed, refused, type Verdict } from "../core/policy";
import { covers, reachOf, type UnitReach, unionOf } from "../core/reach";
import type { ReviewState } from "./rules";

/** The facts a verdict rests on. A person may be reviewed in several units; each of them looks after the review. */
export type ReviewFacts = {
  personId: string | null;
  units: readonly PlacedUnit[];
  state: ReviewState;
  /** A vote was already announced on one of the tracks. */
  isVoted: boolean;
};

/** Whose reviews can be read besides one's own: those one enters, and those of units one directs or stands directly above. */
export function reviewsVisibleTo(actor: Actor): UnitReach {
  return unionOf(reachOf(actor, "review.enter"), reachOf(actor, "criticism.read"));
}

export function isOwnReview(actor: Actor, facts: Pick<ReviewFacts, "personId">): boolean {
  return facts.personId !== null && facts.personId === actor.personId;
}

export function mayReadReview(actor: Actor, facts: ReviewFacts): boolean {
  const reach = reviewsVisibleTo(actor);
  return isOwnReview(actor, facts) || facts.units.some((unit) => covers(reach, unit));
}

/** The person himself, or whoever runs the unit, for someone (RQ-07: "the secretary may enter it for someone"). */
export function mayEditReview(actor: Actor, facts: ReviewFacts): Verdict {
  const reach = reachOf(actor, "review.enter");
  if (!isOwnReview(actor, facts) && !facts.units.some((unit) => covers(reach, unit))) return refused("notAllowed");
  return facts.state === "submitted" ? refused("review.submitted") : allowed;
}

/** Back to a draft, as long as nobody has voted on it. */
export function mayReopenReview(actor: Actor, facts: ReviewFacts): Verdict {
  const edit = mayEditReview(actor, { ...facts, state: "draft" });
  if (!edit.allowed) return edit;
  if (facts.state !== "submitted") return refused("review.notSubmitted");
  return facts.isVoted ? refused("review.alreadyVoted") : allowed;
}
