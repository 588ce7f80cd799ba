import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { formatDay } from "../../core/format";
import type { SheetValue, StreamedSheet } from "../../core/sheet";
import { read } from "../../db/read";
import { mapBatches, streamRows } from "../../db/stream-rows";
import { CONDITION_NAMES, PARTY_STATUS_NAMES } from "../rules";
import { type PeopleFilter, type PersonRow, peopleOfFilter } from "./list-people";

/** Everybody whom the list shows on all its pages, in its order. */
export async function exportPeople(actor: Actor, filter: PeopleFilter, now: Date): Promise<StreamedSheet> {
  const day = dayOf(now);
  const statement = await read(actor, (db) => peopleOfFilter(db, actor, filter, day));
  const rows = streamRows<PersonRow>(actor, statement);
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
