import type { Day } from "../../core/calendar";
import { groupBy } from "../../core/group-by";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { Track } from "../../db/generated/enums";
import {
  curveOf,
  type DayMeasure,
  type MeasuredValue,
  type ProgressByTrack,
  type ProgressPoint,
  progressOf,
} from "../rules";

/** The unit whose figures are asked for. */
export type CountedUnit = { id: string; path: string };

/** Kept totals as they count on a day: what happened up to that day; what was due before it, less what was done of it by then. */
export function countsOn(day: Day): Prisma.Sql {
  return Prisma.sql`(
    CASE WHEN kept.measure IN ('due', 'dueDone', 'provinceDue', 'provinceDone') THEN kept.day < ${day}::date
         ELSE kept.day <= ${day}::date END)`;
}

/** The kept totals of one season: a unit's own and, in a second row, those of everything below it. */
export function keptTotals(cycleId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT own.unit_id, FALSE AS below, own.track, own.measure, own.day, own.value FROM unit_total own
    WHERE own.cycle_id = ${cycleId}::uuid
    UNION ALL
    SELECT folded.unit_id, TRUE, folded.track, folded.measure, folded.day, folded.value FROM unit_total_below folded
    WHERE folded.cycle_id = ${cycleId}::uuid)`;
}

/** The figures of a unit and everything below it, per kind. One statement. */
export async function loadProgress(db: Tx, cycleId: string, unitId: string, day: Day): Promise<ProgressByTrack> {
  return progressOf(
    await db.$queryRaw<MeasuredValue[]>`
      SELECT kept.track::text AS track, kept.measure, sum(kept.value)::int AS value FROM ${keptTotals(cycleId)} kept
      WHERE kept.unit_id = ${unitId}::uuid AND ${countsOn(day)}
      GROUP BY kept.track, kept.measure`,
  );
}

export type ChildProgress = {
  /** Path of the unit directly below; the unit's own path for what lives in the unit itself. */
  path: string;
  progress: ProgressByTrack;
};

/** The same one level down: each unit directly below with everything under it, and the unit's own. One statement. */
export async function loadProgressByChild(
  db: Tx,
  cycleId: string,
  unit: CountedUnit,
  day: Day,
): Promise<ChildProgress[]> {
  const rows = await db.$queryRaw<(MeasuredValue & { path: string })[]>`
    SELECT place.path, kept.track::text AS track, kept.measure, sum(kept.value)::int AS value
    FROM unit place JOIN ${keptTotals(cycleId)} kept ON kept.unit_id = place.id
    WHERE ((place.id = ${unit.id}::uuid AND NOT kept.below) OR place.parent_id = ${unit.id}::uuid) AND ${countsOn(day)}
    GROUP BY place.path, kept.track, kept.measure`;
  return childProgress(rows);
}

/** Rows of several places, put together per place. */
export function childProgress(rows: readonly (MeasuredValue & { path: string })[]): ChildProgress[] {
  return [...groupBy(rows, (row) => row.path)].map(([path, values]) => ({ path, progress: progressOf(values) }));
}

/** One point per day on which something of the kind happened, running totals, oldest first: the curve of the season. */
export async function loadProgressCurve(
  db: Tx,
  cycleId: string,
  unit: { id: string; track: Track },
  until: Day,
): Promise<ProgressPoint[]> {
  return curveOf(
    await db.$queryRaw<DayMeasure[]>`
      SELECT kept.measure, kept.day::text AS day, sum(kept.value)::int AS value FROM ${keptTotals(cycleId)} kept
      WHERE kept.unit_id = ${unit.id}::uuid AND kept.track = ${unit.track}::track AND ${countsOn(until)}
      GROUP BY kept.measure, kept.day`,
  );
}
