import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { formatDay } from "../../core/format";
import type { SheetColumn, SheetValue, StreamedSheet } from "../../core/sheet";
import { read } from "../../db/read";
import { mapBatches, streamRows } from "../../db/stream-rows";
import { CONDITION_NAMES, PARTY_STATUS_NAMES } from "../rules";
import { type PeopleFilter, type PersonRow, peopleOfFilter } from "./list-people";

export const PEOPLE_COLUMNS: readonly SheetColumn[] = [
  { header: "Họ và tên", kind: "text" },
  { header: "Ngày sinh", kind: "day" },
  { header: "Chức danh, chức vụ", kind: "text" },
  { header: "Chi bộ", kind: "text" },
  { header: "Cấp trên của chi bộ", kind: "text" },
  { header: "Tư cách", kind: "text" },
  { header: "Trường hợp riêng", kind: "text" },
];

/** Everybody whom the list shows on all its pages, in its order. */
export async function exportPeople(actor: Actor, filter: PeopleFilter, now: Date): Promise<StreamedSheet> {
  const day = dayOf(now);
  const statement = await read(actor, (db) => peopleOfFilter(db, actor, filter, { day }));
  return {
    heading: ["Danh sách đảng viên, cán bộ", `Theo hồ sơ ngày ${formatDay(day)}`],
    columns: PEOPLE_COLUMNS,
    batches: mapBatches(streamRows<PersonRow>(actor, statement), (row) => personLine(row, row.cell?.name ?? null)),
  };
}

/** One of them as a line; the cell as the reader of the file needs it. */
export function personLine(row: PersonRow, cell: string | null): SheetValue[] {
  return [
    row.fullName,
    row.birthDate,
    row.title ?? (row.isOfficial ? "Cán bộ, công chức" : null),
    cell,
    row.cell?.above ?? null,
    row.status ? PARTY_STATUS_NAMES[row.status] : "Không là đảng viên",
    row.conditions.map((kind) => CONDITION_NAMES[kind]).join("; ") || null,
  ];
}
