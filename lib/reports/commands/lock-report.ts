import type { Actor } from "../../core/actor";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import type { Tx } from "../../db/client";
import { unitSql } from "../../db/unit-reach";
import { type ReportUnit, reportsWrittenBy } from "../policy";
import type { ReportStatus, ReviewProgress, UnitAbove } from "../rules";

export type WritingUnit = ReportUnit & { name: string; code: string; above: UnitAbove[]; review: ReviewProgress };

/** The unit that reports, through visibility, with those above it and how far its own review is. */
export async function loadWritingUnit(tx: Tx, actor: Actor, cycleId: string, unitId: string): Promise<WritingUnit> {
  const rows = await tx.$queryRaw<(Omit<WritingUnit, "review"> & ReviewProgress)[]>`
    SELECT unit.id, unit.path, unit.parent_id AS "parentId", unit.kind::text AS kind, unit.name, unit.code,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', upper.id, 'name', upper.name, 'path', upper.path) ORDER BY length(upper.path) DESC)
        FROM unit upper WHERE unit.path LIKE upper.path || '%' AND upper.id <> unit.id), '[]') AS above,
      EXISTS (SELECT 1 FROM obligation JOIN collective ON collective.id = obligation.collective_id
        JOIN subject ON subject.id = obligation.subject_id
        WHERE collective.unit_id = unit.id AND subject.cycle_id = ${cycleId}::uuid AND obligation.status <> 'ended') AS "mustReview",
      EXISTS (SELECT 1 FROM obligation JOIN collective ON collective.id = obligation.collective_id
        JOIN subject ON subject.id = obligation.subject_id
        WHERE collective.unit_id = unit.id AND subject.cycle_id = ${cycleId}::uuid AND obligation.status = 'reviewed') AS "hasReviewed"
    FROM unit WHERE unit.id = ${unitId}::uuid AND ${unitSql(reportsWrittenBy(actor), "unit")}`;
  const { mustReview, hasReviewed, ...unit } = foundOrRefuse(rows[0]);
  return { ...unit, review: { mustReview, hasReviewed } };
}

export type LockedReport = { id: string; status: ReportStatus; version: number; quality: string; isNew: boolean };

/** The report of a unit in a season, locked; null when none has been begun. */
export async function lockReport(tx: Tx, cycleId: string, unitId: string): Promise<LockedReport | null> {
  const rows = await tx.$queryRaw<Omit<LockedReport, "isNew">[]>`
    SELECT id, status::text AS status, version, quality FROM quality_report
    WHERE cycle_id = ${cycleId}::uuid AND unit_id = ${unitId}::uuid FOR UPDATE`;
  const row = rows[0];
  return row ? { ...row, isNew: false } : null;
}

/** The same, begun as an empty draft when there is none: of two who begin at once, one finds the other's. */
export async function lockOrBeginReport(tx: Tx, cycleId: string, unitId: string): Promise<LockedReport> {
  const begun = await tx.$executeRaw`
    INSERT INTO quality_report (id, cycle_id, unit_id, status, quality)
    VALUES (${newId()}::uuid, ${cycleId}::uuid, ${unitId}::uuid, 'draft', '')
    ON CONFLICT (cycle_id, unit_id) DO NOTHING`;
  return { ...foundOrRefuse(await lockReport(tx, cycleId, unitId)), isNew: begun === 1 };
}

/** What was read before somebody else saved is not written over. */
export function refuseIfStale(report: LockedReport, version: number | null): void {
  refuseIf(!report.isNew && report.version !== version, "form.stale");
}

/** Entered for a unit below from its signed paper. */
export function isForAnother(actor: Actor, unitId: string): boolean {
  return actor.kind === "person" && !actor.grants.some((grant) => grant.unit.id === unitId);
}
