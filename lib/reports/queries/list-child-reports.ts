import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import { type Page, pageWindow } from "../../core/paging";
import { foldForSearch } from "../../core/vietnamese";
import { loadDeadlineBook } from "../../cycles/queries/deadlines-below";
import { getShownCycle } from "../../cycles/queries/open-cycle";
import { levelOfUnit } from "../../cycles/rules/unit-level";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { UnitKind } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import { reportsReceivedBy } from "../policy";
import { type ReportState, reportState } from "../rules";

export type ChildReportFilters = { search: string; state: ReportState | ""; page: number };

export type ChildReportRow = {
  unitId: string;
  name: string;
  state: ReportState;
  sentAt: Date | null;
  dueText: string | null;
  difficulties: number;
  proposals: number;
  /** Not yet taken up by the unit above. */
  untaken: number;
};

export type ChildReports = Page<ChildReportRow> & { counts: Record<ReportState, number> };

type Row = Omit<ChildReportRow, "state" | "dueText"> & {
  path: string;
  kind: UnitKind;
  parentKind: string;
  searchName: string;
};

/** The reports of the units directly below, late and absent ones by name. Filters and pages in memory: a unit has few hundred children. */
export async function listChildReports(
  actor: Actor,
  now: Date,
  unitId: string,
  filters: ChildReportFilters,
): Promise<ChildReports> {
  return read(actor, async (db) => {
    const cycle = await getShownCycle(db);
    const parent = foundOrRefuse(await db.unit.findFirst({ where: { id: unitId }, select: { id: true, path: true } }));
    const children = await loadChildren(db, actor, cycle.id, unitId);
    const book = await loadDeadlineBook(db, cycle.id, parent);
    const rows = children.map(({ path, kind, parentKind, searchName, ...row }) => {
      const due = book.of(path, levelOfUnit(kind, parentKind), "dossier");
      const facts = { sentOn: row.sentAt ? dayOf(row.sentAt) : null, lastDay: due?.lastDay ?? null, today: dayOf(now) };
      return { ...row, searchName, state: reportState(facts), dueText: due?.text ?? null };
    });
    const counts: Record<ReportState, number> = { sent: 0, sentLate: 0, waiting: 0, overdue: 0 };
    for (const row of rows) counts[row.state] += 1;
    const search = foldForSearch(filters.search);
    const found = rows.filter(
      (row) => (!filters.state || row.state === filters.state) && (!search || row.searchName.includes(search)),
    );
    const { take, skip } = pageWindow(filters.page);
    const shown = found.slice(skip, skip + take).map(({ searchName: _searchName, ...row }) => row);
    return { rows: shown, total: found.length, page: filters.page, counts };
  });
}

function loadChildren(db: Tx, actor: Actor, cycleId: string, unitId: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT unit.id AS "unitId", unit.name, unit.search_name AS "searchName", unit.path, unit.kind::text AS kind,
      parent.kind::text AS "parentKind", report.sent_at AS "sentAt",
      (SELECT count(*) FROM difficulty WHERE difficulty.report_id = report.id)::int AS difficulties,
      (SELECT count(*) FROM proposal WHERE proposal.report_id = report.id)::int AS proposals,
      ((SELECT count(*) FROM difficulty WHERE report_id = report.id
          AND NOT EXISTS (SELECT 1 FROM difficulty upper WHERE upper.source_id = difficulty.id))
        + (SELECT count(*) FROM proposal WHERE report_id = report.id
          AND NOT EXISTS (SELECT 1 FROM proposal upper WHERE upper.source_id = proposal.id)))::int AS untaken
    FROM unit JOIN unit parent ON parent.id = unit.parent_id
    LEFT JOIN quality_report report ON report.unit_id = unit.id AND report.cycle_id = ${cycleId}::uuid AND report.status = 'sent'
    WHERE unit.parent_id = ${unitId}::uuid AND unit.valid_to IS NULL AND ${reportsSql()}
      AND ${unitSql(reportsReceivedBy(actor), "unit")}
    ORDER BY (report.id IS NOT NULL), unit.ordinal, unit.name COLLATE "vi-VN-x-icu", unit.id`;
}

/** Whether `unit` writes a report: every Party organisation but a group; an agency where its leadership is reviewed. */
export function reportsSql(): Prisma.Sql {
  return Prisma.sql`unit.kind <> 'partyGroup' AND (unit.kind <> 'agency' OR EXISTS (
    SELECT 1 FROM collective JOIN obligation ON obligation.collective_id = collective.id WHERE collective.unit_id = unit.id))`;
}
