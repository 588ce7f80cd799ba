import type { Actor, PlacedUnit } from "../../core/actor";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import type { Tx } from "../../db/client";
import { unitSql } from "../../db/unit-reach";
import { shortcomingsVisibleTo } from "../policy";
import type { ShortcomingStatus } from "../rules";

export type LockedShortcoming = {
  id: string;
  text: string;
  status: ShortcomingStatus;
  version: number;
  unit: PlacedUnit;
};

/** Loads and locks through visibility: not visible = not found = not locked. Refuses a stale version. */
export async function lockShortcoming(tx: Tx, actor: Actor, id: string, version: number): Promise<LockedShortcoming> {
  const rows = await tx.$queryRaw<
    (Omit<LockedShortcoming, "unit"> & { unit_id: string; path: string; parent_id: string | null })[]
  >`
    SELECT shortcoming.id, shortcoming.text, shortcoming.status::text AS status, shortcoming.version,
      unit.id AS unit_id, unit.path, unit.parent_id
    FROM shortcoming JOIN unit ON unit.id = shortcoming.unit_id
    WHERE shortcoming.id = ${id}::uuid AND ${unitSql(shortcomingsVisibleTo(actor), "unit")}
    FOR UPDATE OF shortcoming`;
  const row = foundOrRefuse(rows[0]);
  refuseIf(row.version !== version, "form.stale");
  return {
    id: row.id,
    text: row.text,
    status: row.status,
    version: row.version,
    unit: { id: row.unit_id, path: row.path, parentId: row.parent_id },
  };
}
