import type { Day } from "../../core/calendar";
import type { Tx } from "../../db/client";
import type { Track } from "../../db/generated/enums";
import { type MeasuredValue, type ProgressByTrack, progressOf } from "../rules";
import type { ChildProgress, ProgressPoint } from "./totals";

type Row = { code: string | null; track: Track; measure: string; day: Day | null; value: number };

export type UnitProgress = {
  /** Everything in the subtree. */
  whole: ProgressByTrack;
  /** Each unit directly below; under the unit's own path what lives in the unit itself. */
  parts: ChildProgress[];
  /** Running totals of one kind per day, oldest first. */
  curve: ProgressPoint[];
};

/** All that a page about one unit says of its progress on a day, out of one scan of the kept totals. One statement. */
export async function loadUnitProgress(
  db: Tx,
  cycleId: string,
  unit: { path: string; track: Track },
  day: Day,
): Promise<UnitProgress> {
  const place = unit.path.split("/").length;
  const rows = await db.$queryRaw<Row[]>`
    SELECT code, track::text AS track, measure, day::text AS day, sum(value)::int AS value
    FROM (
      SELECT split_part(home.path, '/', ${place}::int) AS code, kept.track, kept.measure, kept.day, kept.value
      FROM unit home JOIN unit_total kept ON kept.unit_id = home.id
      WHERE home.path LIKE ${`${unit.path}%`} AND kept.cycle_id = ${cycleId}::uuid
        AND CASE WHEN kept.measure IN ('due', 'dueDone', 'provinceDue', 'provinceDone') THEN kept.day < ${day}::date
                 ELSE kept.day <= ${day}::date END) counted
    GROUP BY GROUPING SETS ((code, track, measure), (track, measure, day))
    HAVING grouping(day) = 1
      OR (track = ${unit.track}::track AND measure IN ('required', 'reviewed', 'onTime') AND sum(value) <> 0)
    ORDER BY day`;
  const folded = rows.filter((row): row is Row & { code: string } => row.code !== null);
  const byCode = new Map<string, MeasuredValue[]>();
  for (const row of folded) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  return {
    whole: progressOf(folded),
    parts: [...byCode].map(([code, values]) => ({
      path: code === "" ? unit.path : `${unit.path}${code}/`,
      progress: progressOf(values),
    })),
    curve: curveOf(rows),
  };
}

function curveOf(rows: readonly Row[]): ProgressPoint[] {
  const running = { required: 0, reviewed: 0, onTime: 0 };
  const points = new Map<Day, ProgressPoint>();
  for (const { day, measure, value } of rows) {
    if (day === null) continue;
    if (measure === "required" || measure === "reviewed" || measure === "onTime") running[measure] += value;
    points.set(day, { day, ...running });
  }
  return [...points.values()];
}
