import type { Tx } from "../../db/client";
import type { DeadlineKind } from "../rules/deadline-kinds";
import { pathsDownTo, type UnitLevel } from "../rules/unit-level";
import { type DeadlineRow, type EffectiveDeadline, effectiveOf } from "./deadlines";

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
  const rows = await db.$queryRaw<DeadlineRow[]>`
    SELECT deadline.id, deadline.unit_id AS "unitId", owner.name AS "unitName", owner.path, deadline.level::text AS level,
      deadline.kind::text AS kind, deadline.bound::text AS bound, deadline.due_on::text AS "dueOn",
      deadline.is_extension AS "isExtension", deadline.reason, deadline.document_number AS "documentNumber", deadline.version,
      CASE WHEN granter.id IS NOT NULL THEN jsonb_build_object('id', granter.id, 'name', granter.name) END AS "grantedBy"
    FROM deadline JOIN unit owner ON owner.id = deadline.unit_id
    LEFT JOIN unit granter ON granter.id = deadline.granted_by_unit_id
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
