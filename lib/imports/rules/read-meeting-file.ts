import { DomainError, refuseIf } from "../../core/errors";
import type { RawWorkbook } from "../../spreadsheets/read-workbook";
import type { ReadRow } from "../dto";
import { ATTENDANCE_FIELDS, BALLOT_FIELDS, ITEM_FIELDS, MEETING_SHEETS } from "./meeting-fields";
import type { MeetingLine } from "./meeting-plan";
import { markOf, refuseOtherKind } from "./read-file";
import { demandTable, type Field, readRows } from "./table";

const PARTS: readonly { name: string; fields: readonly Field[] }[] = [
  { name: MEETING_SHEETS.attendance, fields: ATTENDANCE_FIELDS },
  { name: MEETING_SHEETS.items, fields: ITEM_FIELDS },
  { name: MEETING_SHEETS.ballots, fields: BALLOT_FIELDS },
];

/** The lines of a meeting's results. Only the template of this meeting in its present state is taken. */
export function readMeetingFile(workbook: RawWorkbook, meeting: { id: string; stamp: string }): ReadRow[] {
  refuseOtherKind(workbook, "meetingResults");
  const mark = markOf(workbook);
  if (mark.meeting === undefined) throw new DomainError("import.wrongTemplate", { params: { columns: "Mã mẫu" } });
  refuseIf(mark.meeting !== meeting.id, "import.otherMeeting");
  refuseIf(mark.stamp !== meeting.stamp, "import.staleTemplate");
  return PARTS.flatMap(({ name, fields }) => {
    const sheets = workbook.sheets.filter((sheet) => sheet.name === name);
    const table = demandTable({ ...workbook, sheets }, fields);
    return readRows(table, fields, {
      dateSystem: workbook.dateSystem,
      labelOf: (data) => data.name || "(không có tên)",
    });
  });
}

/** Which of the three sheets a line stands on. */
export function partOf(sheet: string): MeetingLine["part"] {
  if (sheet === MEETING_SHEETS.attendance) return "attendance";
  return sheet === MEETING_SHEETS.items ? "items" : "ballots";
}
