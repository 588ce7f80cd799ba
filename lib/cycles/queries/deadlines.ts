import { KEPT_PLAN, type Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { describeDeadline } from "../../regulations/deadline";
import { type ChainLink, limitInForce } from "../rules/deadline-chain";
import type { DeadlineBound, DeadlineKind } from "../rules/deadline-kinds";
import { pathsDownTo, type UnitLevel } from "../rules/unit-level";

/** One limit with who set it. */
export type DeadlineRow = ChainLink & {
  id: string;
  unitId: string;
  unitName: string;
  level: UnitLevel;
  kind: DeadlineKind;
  grantedBy: { id: string; name: string } | null;
  reason: string | null;
  documentNumber: string | null;
  version: number;
};

/** The limit that binds a unit, ready to show: always with its last day and the weekday. */
export type EffectiveDeadline = {
  bound: DeadlineBound;
  dueOn: string;
  /** Last calendar day in time, "YYYY-MM-DD". */
  lastDay: string;
  weekday: string;
  /** "trước ngày 15/12/2024 (ngày cuối: Thứ Bảy, 14/12/2024)". */
  text: string;
  setBy: { id: string; name: string };
  isExtension: boolean;
  reason: string | null;
  documentNumber: string | null;
};

/** Every limit with who set it; `deadline`, the unit `owner` and who granted it. */
export const LIMITS = Prisma.sql`SELECT deadline.id, owner.id AS "unitId", owner.name AS "unitName", owner.path, deadline.level::text AS level,
      deadline.kind::text AS kind, deadline.bound::text AS bound, deadline.due_on::text AS "dueOn",
      deadline.is_extension AS "isExtension", deadline.reason, deadline.document_number AS "documentNumber", deadline.version,
      CASE WHEN granter.id IS NOT NULL THEN jsonb_build_object('id', granter.id, 'name', granter.name) END AS "grantedBy"
    FROM unit owner JOIN deadline ON deadline.unit_id = owner.id
    LEFT JOIN unit granter ON granter.id = deadline.granted_by_unit_id`;

/** Every limit set on the way from the province down to this unit, for all levels and kinds. One statement. */
export async function listDeadlineChain(db: Tx, cycleId: string, unit: { path: string }): Promise<DeadlineRow[]> {
  return db.$queryRaw<DeadlineRow[]>`${KEPT_PLAN}
    ${LIMITS}
    WHERE owner.path = ANY (${pathsDownTo(unit.path)}) AND deadline.cycle_id = ${cycleId}::uuid`;
}

/** Of a chain: the limit in force for one level and kind; null when nobody has set one. */
export function effectiveOf(
  chain: readonly DeadlineRow[],
  level: UnitLevel,
  kind: DeadlineKind,
): EffectiveDeadline | null {
  const row = limitInForce(chain.filter((link) => link.level === level && link.kind === kind));
  if (!row) return null;
  const shown = describeDeadline(row.bound, row.dueOn);
  return {
    bound: row.bound,
    dueOn: row.dueOn,
    lastDay: shown.lastDay,
    weekday: shown.weekday,
    text: shown.text,
    setBy: row.grantedBy ?? { id: row.unitId, name: row.unitName },
    isExtension: row.isExtension,
    reason: row.reason,
    documentNumber: row.documentNumber,
  };
}
