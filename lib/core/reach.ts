import type { Actor, PlacedUnit } from "./actor";
import { DIRECTING_PERMISSIONS, PERMISSIONS, type Reach, type Verb } from "./permissions";

/**
 * Visibility as data: which units a verb of this actor reaches. lib/db renders it as a Prisma where or as SQL,
 * policies ask it about one unit; there is no second statement of who sees what.
 */
export type UnitReach = {
  everything: boolean;
  unitIds: readonly string[];
  childrenOf: readonly string[];
  /** Path prefixes, the unit itself included. */
  subtrees: readonly string[];
  /** Path prefixes, the unit itself excluded. */
  below: readonly string[];
};

/** The reach of one verb over all grants and assignments of the actor. */
export function reachOf(actor: Actor, verb: Verb): UnitReach {
  const reach = {
    everything: actor.kind === "system",
    unitIds: new Set<string>(),
    childrenOf: new Set<string>(),
    subtrees: new Set<string>(),
    below: new Set<string>(),
  };
  const extend = (unit: PlacedUnit, kinds: readonly Reach[] | undefined) => {
    for (const kind of kinds ?? []) {
      if (kind === "own") reach.unitIds.add(unit.id);
      if (kind === "children") reach.childrenOf.add(unit.id);
      if (kind === "subtree") reach.subtrees.add(unit.path);
      if (kind === "below") reach.below.add(unit.path);
    }
  };
  for (const grant of actor.grants) {
    const kinds = PERMISSIONS[grant.role][verb];
    extend(grant.unit, kinds);
    for (const { ended, successor } of grant.carriedOn ?? []) extend(ended, kindsFor(kinds, grant.unit, successor));
  }
  for (const unit of actor.directing) extend(unit, DIRECTING_PERMISSIONS[verb]);
  return {
    everything: reach.everything,
    unitIds: [...reach.unitIds],
    childrenOf: [...reach.childrenOf],
    subtrees: [...reach.subtrees],
    below: [...reach.below],
  };
}

/**
 * R20.18: whoever may do something on a unit may do it on the units whose work it carries on. Carried on by the grant's own unit
 * they are like that unit, with what still lies below them; carried on by a unit below, like that unit below.
 */
function kindsFor(kinds: readonly Reach[] | undefined, own: PlacedUnit, successor: PlacedUnit): readonly Reach[] {
  if (!kinds || successor.id === own.id) return kinds ?? [];
  if (kinds.includes("subtree") || kinds.includes("below")) return ["subtree"];
  return kinds.includes("children") && successor.parentId === own.id ? ["own"] : [];
}

/** Everything that any of the reaches covers. */
export function unionOf(...reaches: readonly UnitReach[]): UnitReach {
  const merged = (pick: (reach: UnitReach) => readonly string[]) => [
    ...new Set(reaches.flatMap((reach) => [...pick(reach)])),
  ];
  return {
    everything: reaches.some((reach) => reach.everything),
    unitIds: merged((reach) => reach.unitIds),
    childrenOf: merged((reach) => reach.childrenOf),
    subtrees: merged((reach) => reach.subtrees),
    below: merged((reach) => reach.below),
  };
}

/** Whether the reach covers this unit. */
export function covers(reach: UnitReach, unit: PlacedUnit): boolean {
  return (
    reach.everything ||
    reach.unitIds.includes(unit.id) ||
    (unit.parentId !== null && reach.childrenOf.includes(unit.parentId)) ||
    reach.subtrees.some((path) => unit.path.startsWith(path)) ||
    reach.below.some((path) => unit.path.startsWith(path) && unit.path !== path)
  );
}

/** Shorthand for policies: may this actor do that on this unit? */
export function may(actor: Actor, verb: Verb, unit: PlacedUnit): boolean {
  return covers(reachOf(actor, verb), unit);
}

/** Whether the verb reaches anything at all: for menus. */
export function reachesAnything(actor: Actor, verb: Verb): boolean {
  const reach = reachOf(actor, verb);
  return (
    reach.everything || reach.unitIds.length + reach.childrenOf.length + reach.subtrees.length + reach.below.length > 0
  );
}
