import type { Actor } from "../../core/actor";
import { type Day, dayOf, daysBetween, fromDateColumn, fromOptionalDateColumn } from "../../core/calendar";
import { type Page, pageWindow } from "../../core/paging";
import { reachOf } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import { Prisma } from "../../db/generated/client";
import type { ComplaintStatus, Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import { aboveSql } from "../../units/queries/unit-above";
import type { COMPLAINT_KINDS } from "../schema";

export type ComplaintFilters = {
  search: string;
  kind: (typeof COMPLAINT_KINDS)[number] | "";
  status: ComplaintStatus | "";
  page: number;
};

export type ComplaintListRow = {
  id: string;
  subjectId: string;
  name: string;
  title: string | null;
  track: Track;
  homeUnit: string;
  /** Above it, where that tells two of the same name apart. */
  homeAbove: string | null;
  /** Of the season in which it was entered; an open entry goes on after the season (RQ-18). */
  year: number;
  kind: string;
  summary: string;
  status: ComplaintStatus;
  receivedOn: Day;
  /** Days since it came in; null once it is settled. */
  waitingDays: number | null;
  outcome: string | null;
  resolvedOn: Day | null;
  isDecided: boolean;
};

export type ComplaintList = Page<ComplaintListRow> & {
  /** Of all that the other filters leave. */
  counts: Record<ComplaintStatus, number>;
};

type Raw = Omit<ComplaintListRow, "receivedOn" | "resolvedOn" | "waitingDays"> & {
  receivedOn: Date;
  resolvedOn: Date | null;
};

/** The register of complaints of the actor's units, open ones first, the oldest of them on top (R20.21). Two statements. */
export async function listComplaints(actor: Actor, now: Date, filters: ComplaintFilters): Promise<ComplaintList> {
  const { take, skip } = pageWindow(filters.page);
  const today = dayOf(now);
  const found = Prisma.sql`FROM complaint
    JOIN subject ON subject.id = complaint.subject_id JOIN cycle ON cycle.id = subject.cycle_id
    JOIN unit home ON home.id = subject.home_unit_id
    WHERE ${unitSql(reachOf(actor, "complaint.manage"), "home")} AND ${conditions(filters)}`;
  return read(actor, async (db) => {
    const [counts] = await db.$queryRaw<ComplaintList["counts"][]>`
      SELECT (count(*) FILTER (WHERE complaint.status = 'open'))::int AS open,
        (count(*) FILTER (WHERE complaint.status = 'resolved'))::int AS resolved ${found}`;
    const rows = await db.$queryRaw<Raw[]>`
      SELECT complaint.id, subject.id AS "subjectId", subject.name, subject.title, subject.track::text AS track,
        home.name AS "homeUnit", ${aboveSql(actor, "home")} AS "homeAbove", cycle.year, complaint.kind, complaint.summary, complaint.status::text AS status,
        complaint.received_on AS "receivedOn", complaint.outcome, complaint.resolved_on AS "resolvedOn",
        subject.decided_level IS NOT NULL AS "isDecided" ${found}
        AND ${filters.status ? Prisma.sql`complaint.status = ${filters.status}::complaint_status` : Prisma.sql`TRUE`}
      ORDER BY complaint.status = 'resolved', complaint.received_on, complaint.id LIMIT ${take} OFFSET ${skip}`;
    const known = counts ?? { open: 0, resolved: 0 };
    return {
      rows: rows.map((row) => rowOf(row, today)),
      total: filters.status ? known[filters.status] : known.open + known.resolved,
      page: filters.page,
      counts: known,
    };
  });
}

function rowOf({ receivedOn, resolvedOn, ...row }: Raw, today: Day): ComplaintListRow {
  const received = fromDateColumn(receivedOn);
  return {
    ...row,
    receivedOn: received,
    resolvedOn: fromOptionalDateColumn(resolvedOn),
    waitingDays: row.status === "open" ? Math.max(0, daysBetween(received, today)) : null,
  };
}

function conditions(filters: ComplaintFilters): Prisma.Sql {
  const parts = [Prisma.sql`TRUE`];
  const search = foldForSearch(filters.search);
  if (search) {
    const pattern = `%${search}%`;
    parts.push(Prisma.sql`(subject.search_name LIKE ${pattern} OR home.search_name LIKE ${pattern})`);
  }
  if (filters.kind) parts.push(Prisma.sql`complaint.kind = ${filters.kind}`);
  return Prisma.join(parts, " AND ");
}
