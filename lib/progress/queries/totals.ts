import type { Day } from "../../core/calendar";
import { groupBy } from "../../core/group-by";
import { KEPT_PLAN, type Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { type MeasuredValue, type ProgressByTrack, progressOf } from "../rules";

/** The unit whose figures are asked for. */
export type CountedUnit = { id: string; path: string };

/** Kept totals as they count on a day: what happened up to that day; what was due before it, less what was done of it by then. */
export function countsOn(day: Day): Prisma.Sql {
  return Prisma.sql`(
    CASE WHEN kept.measure IN ('due', 'dueDone', 'provinceDue', 'provinceDone') THEN kept.day < ${day}::date
         ELSE kept.day <= ${day}::date END)`;
}

/**
 * The kept totals of one unit in one season, to be joined `LATERAL`: its own and, in a second row, those of everything below it.
 * Asked unit by unit, they are found by their key however many units the province has.
 */
export function keptOf(cycleId: string, unitId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT FALSE AS below, own.track, own.measure, own.day, own.value FROM unit_total own
    WHERE own.cycle_id = ${cycleId}::uuid AND own.unit_id = ${unitId}
    UNION ALL
    SELECT TRUE, folded.track, folded.measure, folded.day, folded.value FROM unit_total_below folded
    WHERE folded.cycle_id = ${cycleId}::uuid AND folded.unit_id = ${unitId})`;
}

/** The unit and those directly below with their kept totals: of the unit itself only what lives in it. */
export function keptOneLevelDown(cycleId: string, unitId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT place.path, kept.track, kept.measure, kept.day, kept.value
    FROM (SELECT id, path, FALSE AS is_top FROM unit WHERE parent_id = ${unitId}::uuid
      UNION ALL SELECT id, path, TRUE FROM unit WHERE id = ${unitId}::uuid) place
    CROSS JOIN LATERAL ${keptOf(cycleId, Prisma.sql`place.id`)} kept
    WHERE NOT (place.is_top AND kept.below))`;
}

export type ChildProgress = {
  /** Path of the unit directly below; the unit's own path for what lives in the unit itself. */
  path: string;
  progress: ProgressByTrack;
};

/** How many of the kind that is furthest behind its own plan, by the path of each unit directly below. One statement. */
export async function loadOverdueByChild(
  db: Tx,
  cycleId: string,
  unitId: string,
  day: Day,
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ path: string; overdue: number }[]>`${KEPT_PLAN}
    SELECT path, max(overdue) AS overdue FROM (
      SELECT kept.path, sum(CASE kept.measure WHEN 'due' THEN kept.value ELSE -kept.value END)::int AS overdue
      FROM ${keptOneLevelDown(cycleId, unitId)} kept
      WHERE kept.measure IN ('due', 'dueDone') AND ${countsOn(day)} GROUP BY kept.path, kept.track) by_kind
    GROUP BY path`;
  return new Map(rows.map(({ path, overdue }) => [path, overdue]));
}

/** Rows of several places, put together per place. */
export function childProgress(rows: readonly (MeasuredValue & { path: string })[]): ChildProgress[] {
  return [...groupBy(rows, (row) => row.path)].map(([path, values]) => ({ path, progress: progressOf(values) }));
}
