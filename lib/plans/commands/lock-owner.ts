import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import { unitSql } from "../../db/unit-reach";

export type PlanOwner = { id: string; path: string; parentId: string | null; name: string };

/** Locks the unit whose plan, clusters and assignments are being changed, through what the actor may plan. One change at a time. */
export async function lockOwner(tx: Tx, actor: Actor, unitId: string): Promise<PlanOwner> {
  const rows = await tx.$queryRaw<PlanOwner[]>`
    SELECT unit.id, unit.path, unit.parent_id AS "parentId", unit.name
    FROM unit WHERE unit.id = ${unitId}::uuid AND ${unitSql(reachOf(actor, "plan.manage"), "unit")}
    FOR NO KEY UPDATE`;
  return foundOrRefuse(rows[0]);
}
