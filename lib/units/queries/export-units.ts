import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { formatDay } from "../../core/format";
import type { SheetValue, StreamedSheet } from "../../core/sheet";
import { Prisma } from "../../db/generated/client";
import { mapBatches, streamRows } from "../../db/stream-rows";
import { unitKindName } from "../rules";
import { type UnitRow, unitsFound } from "./list-units";

type Row = UnitRow & { code: string; members: number };

/** The units that a search finds, or all that the actor may see: each below the one above it. */
export function exportUnits(actor: Actor, search: string, now: Date): StreamedSheet {
  const day = dayOf(now);
  const rows = streamRows<Row>(
    actor,
    Prisma.sql`
      SELECT unit.id, unit.code, unit.name, unit.kind::text AS kind, parent.name AS "parentName",
        CASE WHEN unit.valid_to <= ${day}::date THEN unit.valid_to::text END AS "endedOn",
        (SELECT count(*)::int FROM membership held JOIN unit cell ON cell.id = held.cell_id
          WHERE cell.path LIKE unit.path || '%' AND is_valid_on(held.valid_from, held.valid_to, ${day}::date)) AS members
      FROM unit LEFT JOIN unit parent ON parent.id = unit.parent_id
      WHERE ${unitsFound(actor, search, day)} ORDER BY unit.path`,
  );
  return {
    heading: ["Danh sách đơn vị", `Theo tổ chức ngày ${formatDay(day)}`],
    columns: [
      { header: "Mã", kind: "text" },
      { header: "Đơn vị", kind: "text" },
      { header: "Loại hình", kind: "text" },
      { header: "Thuộc", kind: "text" },
      { header: "Đảng viên", kind: "count" },
      { header: "Kết thúc hoạt động", kind: "day" },
    ],
    batches: mapBatches(rows, (row): SheetValue[] => [
      row.code,
      row.name,
      unitKindName(row.kind),
      row.parentName,
      row.members,
      row.endedOn,
    ]),
  };
}
