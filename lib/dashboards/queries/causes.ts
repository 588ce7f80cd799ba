import type { Tx } from "../../db/client";
import { type Causes, NO_CAUSES } from "../rules/standing";

type Row = Omit<Causes, "upcoming"> & { code: string; upcoming: number };

/**
 * Per unit directly below (and for the unit itself): what is known about why reviews are open. Counts bodies and meetings,
 * never people. One statement.
 */
export async function loadCauses(
  db: Tx,
  cycleId: string,
  unitPath: string,
  now: Date,
): Promise<(path: string) => Causes> {
  const place = unitPath.split("/").length;
  const rows = await db.$queryRaw<Row[]>`
    WITH body AS (
      SELECT split_part(unit.path, '/', ${place}::int) AS code, collective.id,
        EXISTS (SELECT 1 FROM obligation JOIN subject ON subject.id = obligation.subject_id
          WHERE obligation.collective_id = collective.id AND obligation.status = 'pending' AND subject.required
            AND subject.cycle_id = ${cycleId}::uuid) AS open,
        EXISTS (SELECT 1 FROM obligation JOIN subject ON subject.id = obligation.subject_id
          WHERE obligation.collective_id = collective.id AND obligation.status = 'absent'
            AND subject.cycle_id = ${cycleId}::uuid) AS waiting
      FROM unit JOIN collective ON collective.unit_id = unit.id
      WHERE unit.path LIKE ${`${unitPath}%`} AND collective.valid_to IS NULL),
    facts AS (
      SELECT code, open::int AS unscheduled, waiting::int AS waiting,
        (open AND EXISTS (SELECT 1 FROM meeting WHERE meeting.collective_id = body.id AND meeting.cycle_id = ${cycleId}::uuid
          AND meeting.status = 'cancelled'))::int AS called_off, 0 AS missed, 0 AS running, NULL::timestamptz AS upcoming_at
      FROM body WHERE open OR waiting
      UNION ALL
      SELECT split_part(unit.path, '/', ${place}::int), 0, 0, 0,
        (meeting.status = 'scheduled' AND meeting.starts_at < ${now})::int,
        (meeting.status IN ('checkedIn', 'reviewing', 'voting'))::int,
        CASE WHEN meeting.status = 'scheduled' AND meeting.starts_at >= ${now} THEN meeting.starts_at END
      FROM meeting JOIN unit ON unit.id = meeting.unit_id
      WHERE unit.path LIKE ${`${unitPath}%`} AND meeting.cycle_id = ${cycleId}::uuid
        AND meeting.status IN ('scheduled', 'checkedIn', 'reviewing', 'voting'))
    SELECT code, sum(unscheduled)::int AS unscheduled, sum(called_off)::int AS "calledOff", sum(missed)::int AS missed,
      sum(running)::int AS running, sum(waiting)::int AS waiting, count(upcoming_at)::int AS upcoming,
      local_day(min(upcoming_at))::text AS "nextOn", local_day(max(upcoming_at))::text AS "lastOn"
    FROM facts GROUP BY code`;
  const byPath = new Map(
    rows.map(({ code, ...causes }) => [code === "" ? unitPath : `${unitPath}${code}/`, causes satisfies Causes]),
  );
  return (path) => byPath.get(path) ?? NO_CAUSES;
}
