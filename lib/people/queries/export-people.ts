import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { formatDay } from "../../core/format";
import type { SheetValue, StreamedSheet } from "../../core/sheet";
import { read } from "../../db/read";
import { mapBatches, streamRows } from "../../db/stream-rows";
import { CONDITION_NAMES, distinctPlaceName, GENDER_NAMES, PARTY_STATUS_NAMES, WORK_SECTOR_NAMES } from "../rules";
import { type ExportedPerson, type PeopleFilter, peopleOfFilter } from "./list-people";

/**
 * Everybody whom the list shows on all its pages, in its order. The columns that the template of the import has too are headed and
 * filled in as there, so that the file can be completed (for one, where somebody works, R8.16) and sent back; the others are headed
 * otherwise and are not read.
 */
export async function exportPeople(actor: Actor, filter: PeopleFilter, now: Date): Promise<StreamedSheet> {
  const day = dayOf(now);
  const statement = await read(actor, (db) => peopleOfFilter(db, actor, filter, day));
  const rows = streamRows<ExportedPerson>(actor, statement);
  return {
    heading: ["Danh sách đảng viên, cán bộ", `Theo hồ sơ ngày ${formatDay(day)}`],
    columns: [
      { header: "Họ và tên", kind: "text" },
      { header: "Ngày sinh", kind: "day" },
      { header: "Chức danh, chức vụ", kind: "text" },
      { header: "Chi bộ", kind: "text" },
      { header: "Cấp trên của chi bộ", kind: "text" },
      { header: "Tư cách", kind: "text" },
      { header: "Trường hợp riêng", kind: "text" },
      { header: "Giới tính", kind: "text" },
      { header: "Số thẻ đảng viên", kind: "text" },
      { header: "Ngày kết nạp", kind: "day" },
      { header: "Ngày công nhận chính thức", kind: "day" },
      { header: "Sinh hoạt ở chi bộ này từ ngày", kind: "day" },
      { header: "Cán bộ, công chức, viên chức", kind: "text" },
      { header: "Nơi làm việc", kind: "text" },
    ],
    batches: mapBatches(rows, lineOf),
  };
}

function lineOf(row: ExportedPerson): SheetValue[] {
  return [
    row.fullName,
    row.birthDate,
    row.title ?? (row.isOfficial ? "Cán bộ, công chức" : null),
    cellOf(row),
    row.cell?.above ?? null,
    row.status ? PARTY_STATUS_NAMES[row.status] : "Không là đảng viên",
    row.conditions.map((kind) => CONDITION_NAMES[kind]).join("; ") || null,
    GENDER_NAMES[row.gender],
    row.cardNumber,
    row.admittedOn,
    row.officialOn,
    row.validFrom,
    row.isOfficial ? "Có" : "Không",
    row.workSector ? WORK_SECTOR_NAMES[row.workSector] : null,
  ];
}

/** With its code where the list shows the unit above: there two of the same name may stand in one file. */
function cellOf({ cell, cellCode }: ExportedPerson): string | null {
  if (!cell) return null;
  return cell.above && cellCode ? distinctPlaceName(cell.name, cellCode) : cell.name;
}
