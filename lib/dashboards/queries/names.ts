import type { Day } from "../../core/calendar";
import { type Page, pageWindow } from "../../core/paging";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { Level, ObligationStatus, Track } from "../../db/generated/enums";

export type NameRow = {
  id: string;
  name: string;
  title: string | null;
  required: boolean;
  reason: string;
  dueOn: string | null;
  reviewedOn: string | null;
  status: ObligationStatus | null;
  meetingAt: Date | null;
  decidedLevel: Level | null;
};

type Row = NameRow & { total: number };

/**
 * Who stands in the figures of one unit, by name; `page` null gives all of them. Up to a past day: who was in the list by then,
 * with what was reviewed and decided by then; where somebody stood before a meeting is known for the present only. One statement.
 */
export async function loadNames(
  db: Tx,
  cycleId: string,
  of: { unitId: string; track: Track; page: number | null; until: Day | null },
): Promise<Page<NameRow>> {
  const { take, skip } = of.page === null ? { take: 100_000, skip: 0 } : pageWindow(of.page);
  const by = (day: Prisma.Sql) =>
    of.until === null ? day : Prisma.sql`CASE WHEN ${day} <= ${of.until}::date THEN ${day} END`;
  const reviewedOn = by(Prisma.sql`subject.reviewed_on`);
  const decided = of.until === null ? Prisma.sql`TRUE` : Prisma.sql`subject.decided_on <= ${of.until}::date`;
  const listed = of.until === null ? Prisma.sql`TRUE` : Prisma.sql`local_day(subject.created_at) <= ${of.until}::date`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT subject.id, subject.name, subject.title, subject.required, subject.reason, subject.due_on::text AS "dueOn",
      (${reviewedOn})::text AS "reviewedOn", place.status::text AS status, planned.starts_at AS "meetingAt",
      CASE WHEN ${decided} THEN subject.decided_level::text END AS "decidedLevel", (count(*) OVER ())::int AS total
    FROM subject
    LEFT JOIN obligation place ON place.subject_id = subject.id AND place.is_primary AND place.status <> 'ended'
    LEFT JOIN LATERAL (
      SELECT meeting.starts_at FROM agenda_item_obligation link JOIN agenda_item ON agenda_item.id = link.agenda_item_id
      JOIN meeting ON meeting.id = agenda_item.meeting_id
      WHERE link.obligation_id = place.id AND meeting.status <> 'cancelled' ORDER BY meeting.starts_at DESC LIMIT 1) planned ON TRUE
    WHERE subject.cycle_id = ${cycleId}::uuid AND subject.home_unit_id = ${of.unitId}::uuid
      AND subject.track = ${of.track}::track AND subject.own_review AND ${listed}
    ORDER BY (subject.required AND ${reviewedOn} IS NULL) DESC, subject.required DESC,
      subject.sort_name COLLATE "vi-VN-x-icu", subject.id
    LIMIT ${take} OFFSET ${skip}`;
  return {
    rows: rows.map(({ total: _total, ...row }) => row),
    total: rows[0]?.total ?? 0,
    page: of.page ?? 1,
  };
}
