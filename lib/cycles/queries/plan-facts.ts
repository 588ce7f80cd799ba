import type { Day } from "../../core/calendar";
import type { PlanFacts } from "../rules/deadline-limits";
import { type OpeningSlot, slotName } from "../rules/opening-deadlines";
import { isLowerLevel, levelsBelow, UNIT_LEVELS, type UnitLevel } from "../rules/unit-level";
import { type DeadlineRow, type EffectiveDeadline, effectiveOf } from "./deadlines";

type Slotted = { unit: { id: string; level: UnitLevel }; slot: OpeningSlot; today: Day };

/** The unit's own limit for a kind of act; where it has none of that kind, the day by which all is to be complete. */
export function ownLimit(chain: readonly DeadlineRow[], level: UnitLevel, kind: OpeningSlot["kind"]) {
  return effectiveOf(chain, level, kind) ?? effectiveOf(chain, level, "completion");
}

/** What a unit's new date for a level below it is measured against, from the limits on the way down to the unit. */
export function planFacts(chain: readonly DeadlineRow[], { unit, slot, today }: Slotted): PlanFacts {
  const named = (level: UnitLevel, limit: EffectiveDeadline | null) =>
    limit ? [{ name: slotName({ kind: slot.kind, level }), lastDay: limit.lastDay, text: limit.text }] : [];
  const between = UNIT_LEVELS.filter((level) => isLowerLevel(slot.level, level) && isLowerLevel(level, unit.level));
  const fromAbove = chain.filter((link) => link.isExtension || link.unitId !== unit.id);
  return {
    name: slotName(slot),
    fromAbove: effectiveOf(fromAbove, slot.level, slot.kind),
    higher: [
      ...between.flatMap((level) => named(level, effectiveOf(chain, level, slot.kind))),
      ...named(unit.level, ownLimit(chain, unit.level, slot.kind)),
    ],
    lower: levelsBelow(slot.level).flatMap((level) => named(level, effectiveOf(chain, level, slot.kind))),
    today,
  };
}
