import type { Actor } from "../../core/actor";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import { unitSql } from "../../db/unit-reach";
import type { ContentFacts, SeasonFacts } from "../policy";

export type LockedContentItem = ContentFacts & {
  id: string;
  cycleId: string;
  title: string;
  detail: string | null;
  isGraded: boolean;
  season: SeasonFacts;
};

type Row = {
  id: string;
  cycle_id: string;
  title: string;
  detail: string | null;
  is_graded: boolean;
  layer: string;
  version: number;
  ended_at: Date | null;
  status: string;
  unit_id: string;
  path: string;
  parent_id: string | null;
};

/** Loads and locks an item through what the actor may set content for: another's item is not found. Refuses a stale version. */
export async function lockContentItem(tx: Tx, actor: Actor, id: string, version: number): Promise<LockedContentItem> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT content_item.id, content_item.cycle_id, content_item.title, content_item.detail, content_item.is_graded,
      content_item.layer::text AS layer, content_item.version, content_item.ended_at, cycle.status::text AS status,
      unit.id AS unit_id, unit.path, unit.parent_id
    FROM content_item JOIN unit ON unit.id = content_item.unit_id JOIN cycle ON cycle.id = content_item.cycle_id
    WHERE content_item.id = ${id}::uuid AND ${unitSql(reachOf(actor, "content.manage"), "unit")}
    FOR UPDATE OF content_item`;
  const row = foundOrRefuse(rows[0]);
  refuseIf(row.version !== version, "form.stale");
  return {
    id: row.id,
    cycleId: row.cycle_id,
    title: row.title,
    detail: row.detail,
    isGraded: row.is_graded,
    layer: row.layer,
    isEnded: row.ended_at !== null,
    season: { status: row.status },
    owner: { id: row.unit_id, path: row.path, parentId: row.parent_id },
  };
}
