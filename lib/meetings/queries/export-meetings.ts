import type { Actor } from "../../core/actor";
import { dayOf, timeOf } from "../../core/calendar";
import { formatDateTime } from "../../core/format";
import type { SheetValue, StreamedSheet } from "../../core/sheet";
import { seasonHeading } from "../../cycles/queries/open-cycle";
import { Prisma } from "../../db/generated/client";
import { mapBatches, streamRows } from "../../db/stream-rows";
import { aboveSql } from "../../units/queries/unit-above";
import { MEETING_STATUS_NAMES } from "../rules";
import { type MeetingFilters, type MeetingRow, meetingsWhere } from "./list-meetings";

/** The meetings that the list shows on all its pages, by day. */
export async function exportMeetings(actor: Actor, now: Date, filters: MeetingFilters): Promise<StreamedSheet> {
  const season = await seasonHeading(actor);
  const rows = streamRows<MeetingRow>(
    actor,
    Prisma.sql`
      SELECT meeting.id, meeting.title, unit.name AS "unitName", ${aboveSql(actor, "unit")} AS "unitAbove", meeting.place, meeting.starts_at AS "startsAt",
        meeting.status::text AS status, meeting.kind::text AS kind,
        (SELECT count(*)::int FROM agenda_item item WHERE item.meeting_id = meeting.id) AS subjects,
        (SELECT count(*)::int FROM agenda_item item WHERE item.meeting_id = meeting.id AND item.postponed_reason IS NOT NULL) AS postponed
      FROM meeting JOIN unit ON unit.id = meeting.unit_id JOIN cycle ON cycle.id = meeting.cycle_id
      WHERE ${meetingsWhere(actor, now, filters)} ORDER BY meeting.starts_at, meeting.id`,
  );
  return {
    heading: ["Hội nghị kiểm điểm", season, `Lúc ${formatDateTime(now)}`],
    columns: [
      { header: "Hội nghị", kind: "text" },
      { header: "Đơn vị", kind: "text" },
      { header: "Cấp trên của đơn vị", kind: "text" },
      { header: "Ngày", kind: "day" },
      { header: "Giờ", kind: "text" },
      { header: "Địa điểm", kind: "text" },
      { header: "Trạng thái", kind: "text" },
      { header: "Số mục kiểm điểm", kind: "count" },
      { header: "Chuyển kiểm điểm bổ sung", kind: "count" },
    ],
    batches: mapBatches(rows, lineOf),
  };
}

function lineOf(row: MeetingRow): SheetValue[] {
  const startsAt = new Date(row.startsAt);
  return [
    row.title,
    row.unitName,
    row.unitAbove,
    dayOf(startsAt),
    timeOf(startsAt),
    row.place,
    MEETING_STATUS_NAMES[row.status],
    row.subjects,
    row.postponed,
  ];
}
