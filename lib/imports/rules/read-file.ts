import { DomainError, refuseIf } from "../../core/errors";
import type { ImportKind } from "../../db/generated/enums";
import type { RawWorkbook } from "../../spreadsheets/read-workbook";
import { MARK_SHEET } from "../../spreadsheets/write-workbook";
import type { ReadRow } from "../dto";
import { IMPORT_KIND_NAMES } from "../rules";
import { PEOPLE_FIELDS } from "./people-fields";
import { demandTable, readRows } from "./table";
import { TASK_RESULT_FIELDS } from "./task-result-fields";

/** What a template says about itself in its hidden sheet; empty for a file made otherwise. */
export function markOf(workbook: RawWorkbook): Record<string, string> {
  const sheet = workbook.sheets.find((candidate) => candidate.name === MARK_SHEET);
  const pairs = (sheet?.rows ?? []).map((row) => [row.cells[0]?.text ?? "", row.cells[1]?.text ?? ""] as const);
  return Object.fromEntries(pairs.filter(([key]) => key !== ""));
}

export function refuseOtherKind(workbook: RawWorkbook, kind: ImportKind): void {
  const marked = markOf(workbook).kind;
  if (marked === undefined || marked === kind) return;
  const known = (Object.keys(IMPORT_KIND_NAMES) as ImportKind[]).find((name) => name === marked);
  throw new DomainError("import.otherKind", { params: { kind: known ? IMPORT_KIND_NAMES[known] : marked } });
}

/** The lines of task results. Only the template of this unit is taken: its lines carry whom they are about. */
export function readTaskResultFile(workbook: RawWorkbook, unitId: string): ReadRow[] {
  refuseOtherKind(workbook, "taskResults");
  const mark = markOf(workbook);
  if (mark.unit === undefined) throw new DomainError("import.wrongTemplate", { params: { columns: "Mã mẫu" } });
  refuseIf(mark.unit !== unitId, "import.otherUnit");
  return readRows(demandTable(workbook, TASK_RESULT_FIELDS), TASK_RESULT_FIELDS, {
    dateSystem: workbook.dateSystem,
    labelOf: (data) => data.name || "(không có tên)",
  });
}

/** The lines of a list of people. */
export function readPeopleFile(workbook: RawWorkbook): ReadRow[] {
  refuseOtherKind(workbook, "people");
  const rows = readRows(demandTable(workbook, PEOPLE_FIELDS), PEOPLE_FIELDS, {
    dateSystem: workbook.dateSystem,
    labelOf: (data) => data.fullName || data.cell || "(chưa ghi tên)",
  });
  refuseIf(rows.length === 0, "import.noRows");
  return rows;
}
