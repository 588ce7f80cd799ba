import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { formatDay } from "../../core/format";
import type { SheetValue, StreamedSheet } from "../../core/sheet";
import { mapBatches, streamRows } from "../../db/stream-rows";
import { CONDITION_NAMES, PARTY_STATUS_NAMES } from "../rules";
import { type PeopleFilter, type PersonRow, peopleRows, peopleWhere } from "./list-people";

/** Everybody whom the list shows on all its pages, in its order. */
export function exportPeople(actor: Actor, filter: PeopleFilter, now: Date): StreamedSheet {
  const day = dayOf(now);
  const rows = streamRows<PersonRow>(actor, peopleRows(peopleWhere(actor, filter, day), day));
  return {
    heading: ["Danh sách đảng viên, cán bộ", `Theo hồ sơ ngày ${formatDay(day)}`],
    columns: [
      { header: "Họ và tên", kind: "text" },
      { header: "Ngày sinh", kind: "day" },
      { header: "Chức vụ", kind: "text" },
      { header: "Chi bộ", kind: "text" },
      { header: "Tình trạng", kind: "text" },
      { header: "Trường hợp riêng", kind: "text" },
    ],
    batches: mapBatches(rows, lineOf),
  };
}

function lineOf(row: PersonRow): SheetValue[] {
  return [
    row.fullName,
    row.birthDate,
    row.title ?? (row.isOfficial ? "Cán bộ, công chức" : null),
    row.cell?.name ?? null,
    row.status ? PARTY_STATUS_NAMES[row.status] : "Không là đảng viên",
    row.conditions.map((kind) => CONDITION_NAMES[kind]).join("; ") || null,
  ];
}
