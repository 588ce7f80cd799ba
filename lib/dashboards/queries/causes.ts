import { dayOf } from "../../core/calendar";
import { groupBy } from "../../core/group-by";
import type { Tx } from "../../db/client";
import { type CountedUnit, keptOneLevelDown } from "../../progress/queries/totals";
import { type Causes, NO_CAUSES } from "../rules/standing";

type Row = { path: string; measure: string; day: string; value: number };

/** Kept under each measure: bodies and meetings, never people. */
const FIELD: Record<string, "unscheduled" | "calledOff" | "waiting" | "running" | "missed"> = {
  "body.open": "unscheduled",
  "body.calledOff": "calledOff",
  "body.waiting": "waiting",
  "meeting.running": "running",
  "meeting.missed": "missed",
};

/**
 * Per unit directly below (and for the unit itself): what is known about why reviews are open, from kept totals; only the
 * meetings of today are looked at one by one, because their hour decides. One statement.
 */
export async function loadCauses(
  db: Tx,
  cycleId: string,
  unit: CountedUnit,
  now: Date,
): Promise<(path: string) => Causes> {
  const today = dayOf(now);
  const place = unit.path.split("/").length;
  const rows = await db.$queryRaw<Row[]>`
    SELECT kept.path, CASE WHEN kept.measure = 'meeting.scheduled' AND kept.day < ${today}::date THEN 'meeting.missed' ELSE kept.measure END AS measure,
      kept.day::text AS day, sum(kept.value)::int AS value
    FROM ${keptOneLevelDown(cycleId, unit.id)} kept
    WHERE kept.track = 'collective'
      AND kept.measure IN ('body.open', 'body.waiting', 'body.calledOff', 'meeting.running', 'meeting.scheduled')
      AND (kept.measure <> 'meeting.scheduled' OR kept.day <> ${today}::date)
    GROUP BY 1, 2, 3 HAVING sum(kept.value) <> 0
    UNION ALL
    SELECT CASE WHEN code = '' THEN ${unit.path} ELSE ${unit.path} || code || '/' END, measure, ${today}, count(*)::int FROM (
      SELECT split_part(held.path, '/', ${place}::int) AS code,
        CASE WHEN meeting.starts_at < ${now} THEN 'meeting.missed' ELSE 'meeting.scheduled' END AS measure
      FROM meeting JOIN unit held ON held.id = meeting.unit_id
      WHERE meeting.status = 'scheduled' AND meeting.cycle_id = ${cycleId}::uuid AND held.path LIKE ${`${unit.path}%`}
        AND meeting.starts_at >= (${today}::date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
        AND meeting.starts_at < (${today}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh') today
    GROUP BY 1, 2`;
  const byPath = new Map([...groupBy(rows, (row) => row.path)].map(([path, values]) => [path, causesOf(values)]));
  return (path) => byPath.get(path) ?? NO_CAUSES;
}

function causesOf(rows: readonly Row[]): Causes {
  const causes: Causes = { ...NO_CAUSES };
  for (const { measure, day, value } of rows) {
    const field = FIELD[measure];
    if (field) {
      causes[field] += value;
      continue;
    }
    causes.upcoming += value;
    if (causes.nextOn === null || day < causes.nextOn) causes.nextOn = day;
    if (causes.lastOn === null || day > causes.lastOn) causes.lastOn = day;
  }
  return causes;
}
