import type { Actor, PlacedUnit } from "../core/actor";
import { allowed, refused, type Verdict } from "../core/policy";
import { may, reachOf, type UnitReach, unionOf } from "../core/reach";

/** Whose preparations an actor reads: the own unit and those directly below, and the units of an assignment. */
export function preparationsVisibleTo(actor: Actor): UnitReach {
  return unionOf(reachOf(actor, "assignment.manage"), reachOf(actor, "assignment.note"));
}

export function mayManagePlan(actor: Actor, unit: PlacedUnit): Verdict {
  return may(actor, "plan.manage", unit) ? allowed : refused("notAllowed");
}

/** An issued plan is a document: it is replaced by another document, not edited. */
export function mayEditPlan(actor: Actor, facts: { unit: PlacedUnit; status: string | null }): Verdict {
  const held = mayManagePlan(actor, facts.unit);
  if (!held.allowed) return held;
  return facts.status === "issued" ? refused("plan.issued") : allowed;
}

export function mayIssuePlan(actor: Actor, facts: { unit: PlacedUnit; status: string | null }): Verdict {
  const held = mayEditPlan(actor, facts);
  if (!held.allowed) return held;
  return facts.status === null ? refused("plan.notWritten") : allowed;
}

export type Supervised = { unit: PlacedUnit; parent: PlacedUnit | null };

/** People are sent to a unit by the level directly above it (RQ-04, RQ-12). */
export function mayAssign(actor: Actor, { unit, parent }: Supervised): Verdict {
  const isAbove = parent !== null && unit.parentId === parent.id && may(actor, "plan.manage", parent);
  return isAbove && may(actor, "assignment.manage", unit) ? allowed : refused("notAllowed");
}

/** Difficult or complex units are marked by the level directly above (RQ-12). */
export function mayMark(actor: Actor, { unit, parent }: Supervised): Verdict {
  const isAbove = parent !== null && unit.parentId === parent.id && may(actor, "plan.manage", parent);
  return isAbove && may(actor, "unitMark.manage", unit) ? allowed : refused("notAllowed");
}

/** The mark reaches the unit's chair and secretary, the assigned members and the direct superior (R20.21). */
export function mayReadMark(actor: Actor, unit: PlacedUnit): boolean {
  return may(actor, "unitMark.read", unit);
}

export type AssignmentFacts = { unit: PlacedUnit; personId: string; isInForce: boolean };

/** Notes are the assigned person's own, while the assignment lasts (RQ-04). */
export function mayWriteNote(actor: Actor, assignment: AssignmentFacts): Verdict {
  const isOwn = actor.personId !== null && actor.personId === assignment.personId;
  if (!isOwn || !may(actor, "assignment.note", assignment.unit)) return refused("plan.noteByOthers");
  return assignment.isInForce ? allowed : refused("plan.assignmentEnded");
}

/** Notes on a unit before its meeting are not for the unit itself: who sent the member reads them, and the member. */
export function mayReadNotes(actor: Actor, assignment: { madeBy: PlacedUnit; personId: string }): boolean {
  const isOwn = actor.personId !== null && actor.personId === assignment.personId;
  return isOwn || may(actor, "plan.manage", assignment.madeBy);
}
