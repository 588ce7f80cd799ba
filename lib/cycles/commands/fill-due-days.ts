import type { Tx } from "../../db/client";

/** One deadline change at a time in a season, and none while obligations are being dated: locks the season's row. */
export async function lockDeadlines(tx: Tx, cycleId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM cycle WHERE id = ${cycleId}::uuid FOR NO KEY UPDATE`;
}

/**
 * Writes the days by which the subjects of a unit's subtree have to be reviewed: `due_on` by the plan of their own levels,
 * `province_due_on` by the province's date of completion (RQ-13, RQ-15). One statement however many subjects; the totals follow by trigger.
 * Called inside the transaction that makes subjects or changes a deadline. Returns how many subjects changed.
 */
export async function fillDueDays(tx: Tx, cycleId: string, unitPath: string): Promise<number> {
  await lockDeadlines(tx, cycleId);
  return tx.$executeRaw`
    WITH homes AS (
      SELECT home.id, home.path, unit_level_of(home.kind, parent.kind) AS level, root.id AS province_id
      FROM unit home
      LEFT JOIN unit parent ON parent.id = home.parent_id
      JOIN unit root ON root.path = '/' || split_part(home.path, '/', 2) || '/'
      WHERE home.path LIKE ${`${unitPath}%`}
        AND EXISTS (SELECT 1 FROM subject WHERE subject.cycle_id = ${cycleId}::uuid AND subject.home_unit_id = home.id)),
    province_days AS (
      SELECT homes.*, last_day_in_force(${cycleId}::uuid, path,
        CASE level WHEN 'province' THEN 'province' ELSE 'district' END::unit_level, 'completion', province_id) AS province_due_on
      FROM homes),
    days AS (
      SELECT id, province_due_on,
        coalesce(last_day_in_force(${cycleId}::uuid, path, level, 'review'), province_due_on) AS due_on
      FROM province_days)
    UPDATE subject SET due_on = days.due_on, province_due_on = days.province_due_on
    FROM days
    WHERE subject.cycle_id = ${cycleId}::uuid AND subject.home_unit_id = days.id
      AND (subject.due_on, subject.province_due_on) IS DISTINCT FROM (days.due_on, days.province_due_on)`;
}
