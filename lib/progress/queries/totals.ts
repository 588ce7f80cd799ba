import type { Day } from "../../core/calendar";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { Track } from "../../db/generated/enums";
import { type MeasuredValue, type ProgressByTrack, progressOf } from "../rules";

/**
 * Kept totals as they count on a day: what happened up to that day; what was due before it.
 * What was done of the due is known for now, so overdue figures hold for the present day.
 */
const COUNTS_ON = (day: Day) => Prisma.sql`(
  CASE WHEN kept.measure IN ('due', 'dueDone', 'provinceDue', 'provinceDone') THEN kept.day < ${day}::date
       ELSE kept.day <= ${day}::date END)`;

/** The figures of a unit and everything below it, per kind. One statement. */
export async function loadProgress(db: Tx, cycleId: string, unitPath: string, day: Day): Promise<ProgressByTrack> {
  return progressOf(
    await db.$queryRaw<MeasuredValue[]>`
      SELECT kept.track::text AS track, kept.measure, sum(kept.value)::int AS value
      FROM unit home JOIN unit_total kept ON kept.unit_id = home.id
      WHERE home.path LIKE ${`${unitPath}%`} AND kept.cycle_id = ${cycleId}::uuid AND ${COUNTS_ON(day)}
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
  unitPath: string,
  day: Day,
): Promise<ChildProgress[]> {
  const place = unitPath.split("/").length;
  const rows = await db.$queryRaw<(MeasuredValue & { code: string })[]>`
    SELECT split_part(home.path, '/', ${place}::int) AS code, kept.track::text AS track, kept.measure,
      sum(kept.value)::int AS value
    FROM unit home JOIN unit_total kept ON kept.unit_id = home.id
    WHERE home.path LIKE ${`${unitPath}%`} AND kept.cycle_id = ${cycleId}::uuid AND ${COUNTS_ON(day)}
    GROUP BY 1, kept.track, kept.measure`;
  const byCode = new Map<string, MeasuredValue[]>();
  for (const { code, ...value } of rows) byCode.set(code, [...(byCode.get(code) ?? []), value]);
  return [...byCode].map(([code, values]) => ({
    path: code === "" ? unitPath : `${unitPath}${code}/`,
    progress: progressOf(values),
  }));
}

export type ProgressPoint = { day: Day; required: number; reviewed: number; onTime: number };

/** One point per day on which something of the kind happened, running totals, oldest first: the curve of the season. */
export async function loadProgressCurve(
  db: Tx,
  cycleId: string,
  unit: { path: string; track: Track },
  until: Day,
): Promise<ProgressPoint[]> {
  return db.$queryRaw<ProgressPoint[]>`
    SELECT day::text AS day,
      coalesce(sum(sum(value) FILTER (WHERE measure = 'required')) OVER running, 0)::int AS required,
      coalesce(sum(sum(value) FILTER (WHERE measure = 'reviewed')) OVER running, 0)::int AS reviewed,
      coalesce(sum(sum(value) FILTER (WHERE measure = 'onTime')) OVER running, 0)::int AS "onTime"
    FROM unit home JOIN unit_total kept ON kept.unit_id = home.id
    WHERE home.path LIKE ${`${unit.path}%`} AND kept.cycle_id = ${cycleId}::uuid AND kept.track = ${unit.track}::track
      AND kept.day <= ${until}::date AND kept.measure IN ('required', 'reviewed', 'onTime')
    GROUP BY day HAVING sum(value) <> 0
    WINDOW running AS (ORDER BY day)
    ORDER BY day`;
}
