import { KEPT_PLAN, type Tx } from "../../db/client";
import type { DeadlineKind } from "../rules/deadline-kinds";
import { pathsDownTo, type UnitLevel } from "../rules/unit-level";
import { type DeadlineRow, type EffectiveDeadline, effectiveOf, LIMITS } from "./deadlines";

/** The limits that bind one unit and the units directly below it, out of one statement. */
export type DeadlineBook = {
  of(unitPath: string, level: UnitLevel, kind: DeadlineKind): EffectiveDeadline | null;
};

/** Everything set on the way from the province down to this unit and for its units below. One statement. */
export async function loadDeadlineBook(
  db: Tx,
  cycleId: string,
  unit: { id: string; path: string },
): Promise<DeadlineBook> {
  const rows = await db.$queryRaw<DeadlineRow[]>`${KEPT_PLAN} ${LIMITS}
    WHERE deadline.cycle_id = ${cycleId}::uuid
      AND (owner.path = ANY(${pathsDownTo(unit.path)}) OR owner.parent_id = ${unit.id}::uuid)`;
  return {
    of: (unitPath, level, kind) =>
      effectiveOf(
        rows.filter((row) => unitPath.startsWith(row.path)),
        level,
        kind,
      ),
  };
}
