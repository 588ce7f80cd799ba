import type { Actor } from "../../core/actor";
import type { Day } from "../../core/calendar";
import { reachOf, type UnitReach } from "../../core/reach";
import { SHOWN_CYCLE_ID } from "../../cycles/queries/open-cycle";
import { KEPT_PLAN, type Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { DossierStatus, Track, UnitKind } from "../../db/generated/enums";
import { unitSql } from "../../db/unit-reach";
import { TREE_NOW, treeOn } from "../../progress/queries/tree";
import type { Structure } from "../../progress/rules";

export type DashboardChild = {
  id: string;
  path: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  dossier: DossierStatus | null;
  /** Source of figures handed in without lists, and its day (R20.20). */
  source: { name: string; on: string } | null;
  /** The demonstration has not loaded all of it yet. */
  isLoading: boolean;
  /** The day from which it is no more. */
  endedOn: string | null;
  /** Whether the reader may open it. */
  isReachable: boolean;
};

export type DashboardUnit = {
  id: string;
  path: string;
  /** Where it stood in the tree that is asked for; its children's paths are of that tree. */
  placedPath: string;
  /** The day of the tree "tại thời điểm": the last of the year of review, or the past day asked for. */
  treeDay: Day;
  /** Whether anything under the unit stands elsewhere today than on that day. */
  hasOtherTree: boolean;
  parentId: string | null;
  name: string;
  kind: UnitKind;
  parentKind: UnitKind | null;
  cycle: { id: string; year: number; name: string };
  /** From the province down to the parent. */
  line: { id: string; path: string; parentId: string | null; name: string }[];
  children: DashboardChild[];
  isLoading: boolean;
  endedOn: string | null;
  source: { name: string; on: string } | null;
  /** Comparable groups of the kind whose cap this unit answers for. */
  groupIds: string[];
};

/** The newest figures that a unit handed in without lists. */
function sourceOf(unit: Prisma.Sql, track: Track): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_build_object('name', kept.source, 'on', kept.source_on) FROM aggregate_return kept
    WHERE kept.cycle_id = cycle.id AND kept.unit_id = ${unit}.id AND kept.track = ${track}::track
    ORDER BY kept.ordinal DESC LIMIT 1)`;
}

/** A district whose part of the demonstration is still to come, what lies below it, and the province above. */
function isLoading(unit: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce(demo.value->>'status' = 'loading'
    AND NOT jsonb_exists(demo.value->'done', split_part(${unit}.path, '/', 3)), false)`;
}

/** The unit through visibility, with its season, the line above, what is directly below; null when not visible or no season is open. One statement. */
export async function findDashboardUnit(
  db: Tx,
  actor: Actor,
  { unitId, track, structure, until }: { unitId: string; track: Track; structure: Structure; until: Day | null },
  today: Day,
): Promise<DashboardUnit | null> {
  const reach: UnitReach = reachOf(actor, "unit.view");
  const tree = structure === "then" ? treeOn(Prisma.sql`moment.day`) : TREE_NOW;
  const rows = await db.$queryRaw<DashboardUnit[]>`${KEPT_PLAN}
    SELECT unit.id, unit.path, place.path AS "placedPath", moment.day::text AS "treeDay", unit.valid_to::text AS "endedOn",
      EXISTS (SELECT FROM unit_placement moved WHERE (starts_with(moved.path, unit.path) OR starts_with(moved.path, place.path))
        AND (moved.valid_from BETWEEN moment.day + 1 AND ${today}::date OR moved.valid_to BETWEEN moment.day + 1 AND ${today}::date)) AS "hasOtherTree",
      unit.parent_id AS "parentId", unit.name, unit.kind::text AS kind, parent.kind::text AS "parentKind",
      jsonb_build_object('id', cycle.id, 'year', cycle.year, 'name', cycle.name) AS cycle,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', upper.id, 'path', upper.path, 'parentId', upper.parent_id, 'name', upper.name)
          ORDER BY length(upper.path))
        FROM unit upper WHERE upper.code = ANY (codes_above(place.path))), '[]') AS line,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', child.id, 'path', below.path, 'name', child.name,
            'shortName', child.short_name, 'kind', child.kind, 'dossier', dossier.status, 'source', ${sourceOf(Prisma.sql`child`, track)},
            'isLoading', ${isLoading(Prisma.sql`child`)}, 'endedOn', child.valid_to, 'isReachable', ${unitSql(reach, "child")})
          ORDER BY child.ordinal, child.name COLLATE "vi-VN-x-icu", child.id)
        FROM ${tree} below JOIN unit child ON child.id = below.id LEFT JOIN dossier ON dossier.unit_id = child.id AND dossier.cycle_id = cycle.id
        WHERE below.parent_id = unit.id), '[]') AS children,
      coalesce((SELECT jsonb_agg(held.id) FROM comparable_group held
        WHERE held.cycle_id = cycle.id AND held.deciding_unit_id = unit.id AND held.track = ${track}::track), '[]') AS "groupIds",
      ${sourceOf(Prisma.sql`unit`, track)} AS source, ${isLoading(Prisma.sql`unit`)} AS "isLoading"
    FROM unit JOIN cycle ON cycle.id = ${SHOWN_CYCLE_ID}
    CROSS JOIN LATERAL (SELECT least(${until}::date, make_date(cycle.year, 12, 31), ${today}::date) AS day) moment
    JOIN LATERAL (SELECT tree.path FROM ${tree} tree WHERE tree.id = unit.id) place ON TRUE
    LEFT JOIN unit parent ON parent.id = unit.parent_id
    LEFT JOIN system_state demo ON demo.key = 'demo'
    WHERE unit.id = ${unitId}::uuid AND ${unitSql(reach, "unit")}`;
  return rows[0] ?? null;
}
