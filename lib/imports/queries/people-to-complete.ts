import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { formatDay } from "../../core/format";
import { demand } from "../../core/policy";
import type { SheetColumn, SheetValue, StreamedSheet } from "../../core/sheet";
import { read } from "../../db/read";
import { mapBatches, streamRows } from "../../db/stream-rows";
import { PEOPLE_COLUMNS, personLine } from "../../people/queries/export-people";
import { peopleOfFilter, type RegisteredPerson } from "../../people/queries/list-people";
import { distinctPlaceName, GENDER_NAMES, WORK_SECTOR_NAMES } from "../../people/rules";
import { findReachedUnit } from "../../units/queries/reached-unit";
import { mayImport } from "../policy";

const REGISTER_COLUMNS: readonly SheetColumn[] = [
  { header: "Giới tính", kind: "text" },
  { header: "Số thẻ đảng viên", kind: "text" },
  { header: "Ngày kết nạp", kind: "day" },
  { header: "Ngày công nhận chính thức", kind: "day" },
  { header: "Sinh hoạt ở chi bộ này từ ngày", kind: "day" },
  { header: "Cán bộ, công chức, viên chức", kind: "text" },
  { header: "Nơi làm việc", kind: "text" },
];

/**
 * The people of a unit as they are registered, to be completed (for one, where somebody works, R8.16) and sent back: the columns that
 * the empty template has too are headed and filled in as there, the others are headed otherwise and are not read.
 */
export async function exportPeopleToComplete(actor: Actor, unitId: string, now: Date): Promise<StreamedSheet> {
  const day = dayOf(now);
  const { unit, statement } = await read(actor, async (db) => {
    const found = await findReachedUnit(db, actor, unitId);
    demand(mayImport(actor, "people", found));
    return { unit: found, statement: await peopleOfFilter(db, actor, { unitId }, { day, isWhole: true }) };
  });
  return {
    heading: [`Danh sách đảng viên, cán bộ – ${unit.name}`, `Theo hồ sơ ngày ${formatDay(day)}, để bổ sung và gửi lại`],
    columns: [...PEOPLE_COLUMNS, ...REGISTER_COLUMNS],
    batches: mapBatches(streamRows<RegisteredPerson>(actor, statement), lineOf),
  };
}

function lineOf(row: RegisteredPerson): SheetValue[] {
  return [
    ...personLine(row, cellOf(row)),
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
function cellOf({ cell, cellCode }: RegisteredPerson): string | null {
  if (!cell) return null;
  return cell.above && cellCode ? distinctPlaceName(cell.name, cellCode) : cell.name;
}
