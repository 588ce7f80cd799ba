import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import type { Verdict } from "../../core/policy";
import { covers } from "../../core/reach";
import { effectiveOf, listDeadlineChain } from "../../cycles/queries/deadlines";
import { getShownCycle, whileOpen } from "../../cycles/queries/open-cycle";
import { levelOfUnit } from "../../cycles/rules/unit-level";
import type { Tx } from "../../db/client";
import { read } from "../../db/read";
import {
  mayCompile,
  maySendReport,
  mayWriteReport,
  type ReportUnit,
  reportsReceivedBy,
  reportsWrittenBy,
} from "../policy";
import {
  type ReportState,
  type ReportStatus,
  type ReviewProgress,
  reportReference,
  reportState,
  type UnitAbove,
} from "../rules";
import { loadTrails, type TrailStep } from "./report-trails";

export type ReportEntry = { id: string; text: string; fromName: string | null };
export type ReportProposal = ReportEntry & { addressee: { id: string; name: string }; trail: TrailStep[] };

export type ReportDetail = {
  unit: { id: string; name: string };
  year: number;
  /** Null until the first save. */
  report: {
    id: string;
    version: number;
    status: ReportStatus;
    quality: string;
    strengths: string;
    weaknesses: string;
    sentAt: Date | null;
    difficulties: ReportEntry[];
    proposals: ReportProposal[];
  } | null;
  reference: string;
  state: ReportState;
  /** When it is due, ready to show; null when nobody has set a day. */
  dueText: string | null;
  receiver: UnitAbove | null;
  addressees: UnitAbove[];
  isOwn: boolean;
  may: { write: Verdict; send: Verdict; compile: Verdict };
};

type UnitRow = ReportUnit & {
  name: string;
  code: string;
  parentKind: string | null;
  above: UnitAbove[];
} & ReviewProgress;

/** The unit whose report is read, with those above it; not visible = not found. */
async function findReportUnit(db: Tx, cycleId: string, unitId: string): Promise<UnitRow | null> {
  const rows = await db.$queryRaw<UnitRow[]>`
    SELECT unit.id, unit.path, unit.parent_id AS "parentId", unit.kind::text AS kind, unit.name, unit.code,
      parent.kind::text AS "parentKind",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', upper.id, 'name', upper.name, 'path', upper.path) ORDER BY length(upper.path) DESC)
        FROM unit upper WHERE unit.path LIKE upper.path || '%' AND upper.id <> unit.id), '[]') AS above,
      coalesce(place.total > 0, FALSE) AS "mustReview", coalesce(place.reviewed > 0, FALSE) AS "hasReviewed"
    FROM unit LEFT JOIN unit parent ON parent.id = unit.parent_id
    LEFT JOIN LATERAL (
      SELECT count(*) AS total, count(*) FILTER (WHERE obligation.status = 'reviewed') AS reviewed
      FROM collective JOIN obligation ON obligation.collective_id = collective.id JOIN subject ON subject.id = obligation.subject_id
      WHERE collective.unit_id = unit.id AND subject.cycle_id = ${cycleId}::uuid AND obligation.status <> 'ended') place ON TRUE
    WHERE unit.id = ${unitId}::uuid`;
  return rows[0] ?? null;
}

/** The report of a unit in the open season, for the unit itself, and once sent for the level directly above (RQ-11). */
export async function getReport(actor: Actor, now: Date, unitId: string): Promise<ReportDetail> {
  return read(actor, async (db) => {
    const cycle = await getShownCycle(db);
    const unit = foundOrRefuse(await findReportUnit(db, cycle.id, unitId));
    const isOwn = covers(reportsWrittenBy(actor), unit);
    foundOrRefuse(isOwn || covers(reportsReceivedBy(actor), unit) ? unit : null);
    const report = await loadReport(db, cycle.id, unitId);
    foundOrRefuse(isOwn || report?.status === "sent" ? unit : null);
    const chain = await listDeadlineChain(db, cycle.id, unit);
    const due = effectiveOf(chain, levelOfUnit(unit.kind, unit.parentKind), "dossier");
    const status = report?.status ?? null;
    const hasQuality = (report?.quality ?? "") !== "";
    return {
      unit: { id: unit.id, name: unit.name },
      year: cycle.year,
      report,
      reference: reportReference(cycle.year, unit.code),
      state: reportState({
        sentOn: report?.sentAt ? dayOf(report.sentAt) : null,
        lastDay: due?.lastDay ?? null,
        today: dayOf(now),
      }),
      dueText: due?.text ?? null,
      receiver: unit.above[0] ?? null,
      addressees: unit.above,
      isOwn,
      may: {
        write: whileOpen(cycle, mayWriteReport(actor, unit, status)),
        send: whileOpen(cycle, maySendReport(actor, unit, { status, review: unit, hasQuality })),
        compile: whileOpen(cycle, mayCompile(actor, unit)),
      },
    };
  });
}

async function loadReport(db: Tx, cycleId: string, unitId: string): Promise<ReportDetail["report"]> {
  const source = { select: { report: { select: { unit: { select: { shortName: true } } } } } } as const;
  const row = await db.qualityReport.findUnique({
    where: { cycleId_unitId: { cycleId, unitId } },
    select: {
      id: true,
      version: true,
      status: true,
      quality: true,
      strengths: true,
      weaknesses: true,
      sentAt: true,
      difficulties: { select: { id: true, text: true, source }, orderBy: { id: "asc" } },
      proposals: {
        select: { id: true, text: true, addressee: { select: { id: true, name: true } }, source },
        orderBy: { id: "asc" },
      },
    },
  });
  if (!row) return null;
  const trails = await loadTrails(
    db,
    row.proposals.map(({ id }) => id),
  );
  return {
    ...row,
    difficulties: row.difficulties.map(({ source: from, ...entry }) => ({
      ...entry,
      fromName: from?.report.unit.shortName ?? null,
    })),
    proposals: row.proposals.map(({ source: from, ...entry }) => ({
      ...entry,
      fromName: from?.report.unit.shortName ?? null,
      trail: trails.get(entry.id) ?? [],
    })),
  };
}
