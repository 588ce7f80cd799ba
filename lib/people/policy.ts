import type { Actor, PlacedUnit } from "../core/actor";
import { allowed, refused, type Verdict } from "../core/policy";
import { may } from "../core/reach";

/** Officers of a level keep the register of their unit and below: people, memberships, seats, positions, conditions. */
export function mayManagePeopleIn(actor: Actor, unit: PlacedUnit): Verdict {
  return may(actor, "person.manage", unit) ? allowed : refused("notAllowed");
}

/** A person is kept by whoever keeps one of the units he belongs to. */
export function mayManagePerson(actor: Actor, units: readonly PlacedUnit[]): Verdict {
  return units.some((unit) => may(actor, "person.manage", unit)) ? allowed : refused("notAllowed");
}
