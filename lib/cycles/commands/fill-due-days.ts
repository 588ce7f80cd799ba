import type { Tx } from "../../db/client";
import type { DeadlineKind } from "../rules/deadline-kinds";
import { lockSeason } from "./lock-season";

/**
 * Writes the days by which the subjects of a unit's subtree have to be reviewed: `due_on` by the plan of their own levels,
 * `province_due_on` by the province's date of completion (RQ-13, RQ-15). One statement however many subjects; the totals follow by trigger.
 * Called inside the transaction that makes subjects or changes a deadline. Returns how many subjects changed.
 */
export async function fillDueDays(tx: Tx, cycleId: string, unitPath: string): Promise<number> {
  await lockSeason(tx, cycleId);
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

/**
 * The same for dossiers that were begun: the day of the unit's own level, and the day that the province set for it.
 * Called when a dossier is begun or a deadline for dossiers changes.
 */
async function fillDossierDays(tx: Tx, cycleId: string, unitPath: string): Promise<number> {
  await lockSeason(tx, cycleId);
  return tx.$executeRaw`
    WITH days AS (
      SELECT dossier.id,
        last_day_in_force(${cycleId}::uuid, home.path, unit_level_of(home.kind, parent.kind), 'dossier') AS due_on,
        last_day_in_force(${cycleId}::uuid, home.path, unit_level_of(home.kind, parent.kind), 'dossier', root.id) AS province_due_on
      FROM dossier
      JOIN unit home ON home.id = dossier.unit_id
      LEFT JOIN unit parent ON parent.id = home.parent_id
      JOIN unit root ON root.path = '/' || split_part(home.path, '/', 2) || '/'
      WHERE dossier.cycle_id = ${cycleId}::uuid AND home.path LIKE ${`${unitPath}%`})
    UPDATE dossier SET due_on = days.due_on, province_due_on = days.province_due_on
    FROM days
    WHERE dossier.id = days.id AND (dossier.due_on, dossier.province_due_on) IS DISTINCT FROM (days.due_on, days.province_due_on)`;
}

/** After a change of one kind of deadline: dates whatever hangs on it below the unit. */
export async function refillDays(
  tx: Tx,
  change: { cycleId: string; kind: DeadlineKind; unitPath: string },
): Promise<void> {
  if (change.kind === "dossier") await fillDossierDays(tx, change.cycleId, change.unitPath);
  else await fillDueDays(tx, change.cycleId, change.unitPath);
}
