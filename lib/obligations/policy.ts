import type { Actor, PlacedUnit } from "../core/actor";
import { allowed, refused, type Verdict } from "../core/policy";
import { may } from "../core/reach";

/** Whoever leads the season at a level keeps the list of those to be reviewed there and below. */
export function mayGenerateObligations(actor: Actor, unit: PlacedUnit): Verdict {
  return may(actor, "obligation.generate", unit) ? allowed : refused("notAllowed");
}
