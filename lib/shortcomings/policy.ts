import type { Actor, PlacedUnit } from "../core/actor";
import { allowed, refused, type Verdict } from "../core/policy";
import { may, reachOf, type UnitReach, unionOf } from "../core/reach";
import { reportableStatuses, type ShortcomingStatus } from "./rules";

const READING = ["shortcoming.manage", "shortcoming.verify", "criticism.read"] as const;

/** Who reads entries: the unit, its direct superior, the assigned members (their texts come from criticism, R20.21). */
export function shortcomingsVisibleTo(actor: Actor): UnitReach {
  return unionOf(...READING.map((verb) => reachOf(actor, verb)));
}

export function mayReadShortcoming(actor: Actor, unit: PlacedUnit): boolean {
  return READING.some((verb) => may(actor, verb, unit));
}

export function mayManageShortcomings(actor: Actor, unit: PlacedUnit): Verdict {
  return may(actor, "shortcoming.manage", unit) ? allowed : refused("notAllowed");
}

export function mayReportStep(actor: Actor, unit: PlacedUnit, status: ShortcomingStatus): Verdict {
  if (!may(actor, "shortcoming.manage", unit)) return refused("notAllowed");
  return reportableStatuses(status).length > 0
    ? allowed
    : refused(status === "verified" ? "shortcoming.verified" : "shortcoming.noStepBack");
}

/** Only the level above verifies what the unit says is fixed (RQ-16). */
export function mayVerifyShortcoming(actor: Actor, unit: PlacedUnit, status: ShortcomingStatus): Verdict {
  if (!may(actor, "shortcoming.verify", unit)) return refused("notAllowed");
  if (status === "verified") return refused("shortcoming.verified");
  return status === "fixed" ? allowed : refused("shortcoming.notFixed");
}

export function mayAmendShortcoming(actor: Actor, unit: PlacedUnit, status: ShortcomingStatus): Verdict {
  if (!may(actor, "shortcoming.manage", unit)) return refused("notAllowed");
  return status === "verified" ? refused("shortcoming.verified") : allowed;
}
