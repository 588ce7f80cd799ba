import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import { unitSql } from "../../db/unit-reach";
import type { ReturningUnit } from "../policy";

/** The unit within the reader's view, with what says whether it hands in figures only. */
export async function findReturningUnit(
  db: Tx,
  actor: Actor,
  unitId: string,
): Promise<ReturningUnit & { name: string }> {
  const [unit] = await db.$queryRaw<(ReturningUnit & { name: string })[]>`
    SELECT id, path, parent_id AS "parentId", name, kind::text AS kind, base_type AS "baseType"
    FROM unit WHERE id = ${unitId}::uuid AND ${unitSql(reachOf(actor, "unit.view"), "unit")}`;
  return foundOrRefuse(unit);
}
