import type { Actor, PlacedUnit } from "../core/actor";
import { allowed, refused, type Verdict } from "../core/policy";
import { may } from "../core/reach";
import { handsInFigures } from "./rules";

export type ReturningUnit = PlacedUnit & { kind: string; baseType: string | null };

/** The officer of a committee that hands in figures only, for that committee (R20.20). */
export function mayEnterReturn(actor: Actor, unit: ReturningUnit): Verdict {
  if (!may(actor, "aggregate.enter", unit)) return refused("notAllowed");
  return handsInFigures(unit) ? allowed : refused("aggregate.listsExpected");
}
