import type { Actor, PlacedUnit } from "../core/actor";
import { allowed, refused, type Verdict } from "../core/policy";
import { may } from "../core/reach";

/** Whoever leads the season at a level keeps the list of those to be reviewed there and below. */
export function mayGenerateObligations(actor: Actor, unit: PlacedUnit): Verdict {
  return may(actor, "obligation.generate", unit) ? allowed : refused("notAllowed");
}

/** Where a collective of under three members is reviewed is decided by the committee that decides on its level (R3.7, R7.6). */
export function mayDecidePlace(actor: Actor, decider: PlacedUnit): Verdict {
  return may(actor, "reviewPlace.decide", decider) ? allowed : refused("notAllowed");
}
