import type { Actor } from "../../core/actor";
import { addDays, dayOf, instantAt, weekdayOf } from "../../core/calendar";
import { type Page, pageWindow } from "../../core/paging";
import { reachOf } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import { Prisma } from "../../db/generated/client";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
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
  place: string;
  startsAt: Date;
  status: MeetingStatus;
  kind: "main" | "supplementary";
  subjects: number;
  postponed: number;
};

/** One page of the meetings that the actor may see, those still to come first. Two statements. */
export async function listMeetings(actor: Actor, now: Date, filters: MeetingFilters): Promise<Page<MeetingRow>> {
  const { take, skip } = pageWindow(filters.page);
  const where = meetingsWhere(actor, now, filters);
  return read(actor, async (db) => {
    const rows = await db.$queryRaw<(MeetingRow & { total: number })[]>`
      WITH found AS (
        SELECT meeting.id, meeting.title, unit.name AS "unitName", meeting.place, meeting.starts_at AS "startsAt",
          meeting.status::text AS status, meeting.kind::text AS kind, (count(*) OVER ())::int AS total,
          (meeting.status IN ('closed', 'cancelled')) AS is_over
        FROM meeting JOIN unit ON unit.id = meeting.unit_id JOIN cycle ON cycle.id = meeting.cycle_id
        WHERE ${where}
        ORDER BY is_over, CASE WHEN meeting.status IN ('closed', 'cancelled') THEN NULL ELSE meeting.starts_at END,
          meeting.starts_at DESC, meeting.id
        LIMIT ${take} OFFSET ${skip})
      SELECT found.*, count(agenda_item.id)::int AS subjects, (count(agenda_item.postponed_reason))::int AS postponed
      FROM found LEFT JOIN agenda_item ON agenda_item.meeting_id = found.id
      GROUP BY found.id, found.title, found."unitName", found.place, found."startsAt", found.status, found.kind, found.total, found.is_over
      ORDER BY found.is_over, CASE WHEN found.is_over THEN NULL ELSE found."startsAt" END, found."startsAt" DESC, found.id`;
    return {
      rows: rows.map(({ total: _total, ...row }) => row),
      total: rows[0]?.total ?? 0,
      page: filters.page,
    };
  });
}

export type MeetingCounts = Record<MeetingStatus, number>;

/** For the chips of the list. One statement. */
export async function countMeetings(actor: Actor, now: Date, filters: MeetingFilters): Promise<MeetingCounts> {
  const where = meetingsWhere(actor, now, { ...filters, status: "" });
  const rows = await read(
    actor,
    (db) => db.$queryRaw<{ status: MeetingStatus; count: number }[]>`
      SELECT meeting.status::text AS status, count(*)::int AS count
      FROM meeting JOIN unit ON unit.id = meeting.unit_id JOIN cycle ON cycle.id = meeting.cycle_id
      WHERE ${where} GROUP BY meeting.status`,
  );
  const counted = new Map(rows.map((row) => [row.status, row.count]));
  return Object.fromEntries(MEETING_STATUSES.map((status) => [status, counted.get(status) ?? 0])) as MeetingCounts;
}

/** Which meetings a filter means, within the reach of the actor; on `meeting`, `unit` and `cycle`. */
export function meetingsWhere(actor: Actor, now: Date, filters: MeetingFilters): Prisma.Sql {
  const parts = [unitSql(reachOf(actor, "unit.view"), "unit"), Prisma.sql`cycle.status = 'open'`];
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
export async function listMeetingUnits(actor: Actor): Promise<{ id: string; name: string }[]> {
  const ids = [...actor.grants.map((grant) => grant.unit.id), ...actor.directing.map((unit) => unit.id)];
  return read(
    actor,
    (db) =>
      db.$queryRaw<{ id: string; name: string }[]>`
      SELECT unit.id, unit.name FROM unit
      WHERE (unit.id = ANY(${ids}::uuid[]) OR unit.parent_id = ANY(${ids}::uuid[])) AND unit.valid_to IS NULL
        AND ${unitSql(reachOf(actor, "unit.view"), "unit")}
      ORDER BY length(unit.path), unit.ordinal, unit.name COLLATE "vi-VN-x-icu" LIMIT 100`,
  );
}
