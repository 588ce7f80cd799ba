import type { Actor } from "../../core/actor";
import { addDays, dayOf, instantAt, weekdayOf } from "../../core/calendar";
import { type Page, pageWindow } from "../../core/paging";
import { reachOf } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import { SHOWN_CYCLE_ID } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import { aboveSql } from "../../units/queries/unit-above";
import { MEETING_STATUSES, type MeetingStatus } from "../rules";

export const MEETING_WEEKS = ["past", "this", "next", "later"] as const;
export type MeetingWeek = (typeof MEETING_WEEKS)[number];

export type MeetingFilters = {
  search: string;
  status: MeetingStatus | "";
  week: MeetingWeek | "";
  /** The unit and everything below it. */
  unitId: string;
  page: number;
};

export type MeetingRow = {
  id: string;
  title: string;
  unitName: string;
  /** Above the unit, where that tells two of the same name apart. */
  unitAbove: string | null;
  place: string;
  startsAt: Date;
  status: MeetingStatus;
  kind: "main" | "supplementary";
  subjects: number;
  postponed: number;
};

export type MeetingCounts = Record<MeetingStatus, number>;
export type MeetingList = Page<MeetingRow> & { counts: MeetingCounts };

/**
 * One page of the meetings that the actor may see, those still to come first, and how many there are in each state whatever
 * state is asked for. Two statements.
 */
export async function listMeetings(actor: Actor, now: Date, filters: MeetingFilters): Promise<MeetingList> {
  return read(actor, async (db) => {
    const counts = await countMeetings(db, meetingsWhere(actor, now, { ...filters, status: "" }));
    const total = filters.status
      ? counts[filters.status]
      : MEETING_STATUSES.reduce((sum, status) => sum + counts[status], 0);
    return {
      rows: await loadMeetings(db, actor, meetingsWhere(actor, now, filters), filters.page),
      total,
      counts,
      page: filters.page,
    };
  });
}

/** In the order of the index `meeting_in_order`. */
function loadMeetings(db: Tx, actor: Actor, where: Prisma.Sql, page: number): Promise<MeetingRow[]> {
  const { take, skip } = pageWindow(page);
  return db.$queryRaw<MeetingRow[]>`
    WITH found AS (
      SELECT meeting.id, meeting.title, unit.name AS "unitName", ${aboveSql(actor, "unit")} AS "unitAbove", meeting.place, meeting.starts_at, meeting.status, meeting.kind
      FROM meeting JOIN unit ON unit.id = meeting.unit_id JOIN cycle ON cycle.id = meeting.cycle_id
      WHERE ${where} ORDER BY ${IN_ORDER} LIMIT ${take} OFFSET ${skip})
    SELECT meeting.id, meeting.title, meeting."unitName", meeting."unitAbove", meeting.place, meeting.starts_at AS "startsAt",
      meeting.status::text AS status, meeting.kind::text AS kind, agenda.subjects, agenda.postponed
    FROM found meeting
    CROSS JOIN LATERAL (SELECT count(*)::int AS subjects, count(postponed_reason)::int AS postponed
      FROM agenda_item WHERE agenda_item.meeting_id = meeting.id) agenda
    ORDER BY ${IN_ORDER}`;
}

const IN_ORDER = Prisma.sql`(meeting.status IN ('closed', 'cancelled')),
  (CASE WHEN meeting.status IN ('closed', 'cancelled') THEN NULL ELSE meeting.starts_at END), meeting.starts_at DESC, meeting.id`;

async function countMeetings(db: Tx, where: Prisma.Sql): Promise<MeetingCounts> {
  const rows = await db.$queryRaw<{ status: MeetingStatus; count: number }[]>`
    SELECT meeting.status::text AS status, count(*)::int AS count
    FROM meeting JOIN unit ON unit.id = meeting.unit_id JOIN cycle ON cycle.id = meeting.cycle_id
    WHERE ${where} GROUP BY meeting.status`;
  const counted = new Map(rows.map((row) => [row.status, row.count]));
  return Object.fromEntries(MEETING_STATUSES.map((status) => [status, counted.get(status) ?? 0])) as MeetingCounts;
}

/** Which meetings a filter means, within the reach of the actor; on `meeting`, `unit` and `cycle`. */
export function meetingsWhere(actor: Actor, now: Date, filters: MeetingFilters): Prisma.Sql {
  const parts = [unitSql(reachOf(actor, "unit.view"), "unit"), Prisma.sql`cycle.id = ${SHOWN_CYCLE_ID}`];
  const search = foldForSearch(filters.search);
  if (search) parts.push(Prisma.sql`meeting.search_title LIKE ${`%${search}%`}`);
  if (filters.status) parts.push(Prisma.sql`meeting.status = ${filters.status}::meeting_status`);
  if (filters.unitId) {
    parts.push(
      Prisma.sql`unit.path LIKE (SELECT chosen.path FROM unit chosen WHERE chosen.id = ${filters.unitId}::uuid) || '%'`,
    );
  }
  if (filters.week) parts.push(weekCondition(filters.week, now));
  return Prisma.join(parts, " AND ");
}

/** Weeks run from Monday to Sunday in the province. */
function weekCondition(week: MeetingWeek, now: Date): Prisma.Sql {
  const today = dayOf(now);
  const monday = addDays(today, 1 - weekdayOf(today));
  const at = (days: number) => instantAt(addDays(monday, days), "00:00");
  switch (week) {
    case "past":
      return Prisma.sql`meeting.starts_at < ${at(0)}`;
    case "this":
      return Prisma.sql`meeting.starts_at >= ${at(0)} AND meeting.starts_at < ${at(7)}`;
    case "next":
      return Prisma.sql`meeting.starts_at >= ${at(7)} AND meeting.starts_at < ${at(14)}`;
    case "later":
      return Prisma.sql`meeting.starts_at >= ${at(14)}`;
  }
}

/** The units one level below the actor's own places, for narrowing the list; at most a hundred. One statement. */
export async function listMeetingUnits(actor: Actor): Promise<{ id: string; name: string; above: string | null }[]> {
  const ids = [...actor.grants.map((grant) => grant.unit.id), ...actor.directing.map((unit) => unit.id)];
  return read(
    actor,
    (db) =>
      db.$queryRaw<{ id: string; name: string; above: string | null }[]>`
      SELECT unit.id, unit.name, ${aboveSql(actor, "unit")} AS above FROM unit
      WHERE (unit.id = ANY(${ids}::uuid[]) OR unit.parent_id = ANY(${ids}::uuid[])) AND unit.valid_to IS NULL
        AND ${unitSql(reachOf(actor, "unit.view"), "unit")}
      ORDER BY length(unit.path), unit.ordinal, unit.name COLLATE "vi-VN-x-icu" LIMIT 100`,
  );
}
