import { DomainError } from "../../core/errors";
import { foldForSearch } from "../../core/vietnamese";
import type { RawCell, RawRow, RawSheet, RawWorkbook } from "../../spreadsheets/read-workbook";
import type { TemplateColumn } from "../../spreadsheets/write-workbook";
import type { ReadRow, RowProblem } from "../dto";
import {
  type Choice,
  type DateSystem,
  type FieldValue,
  readCardNumber,
  readChoice,
  readCount,
  readDay,
  readText,
} from "./cell-values";

/** One column of a template: how it is headed, filled in and read. */
export type Field = Omit<TemplateColumn, "choices" | "kind"> & {
  key: string;
  read: "text" | "prose" | "day" | "count" | "card" | "id" | readonly Choice[];
  /** A drop-down of things of the unit, filled in when the template is made. */
  listed?: "cells" | "collectives" | "workplaces";
  maximum?: number;
};

const EMPTY: RawCell = { text: "", kind: "text" };

const HEADING_SEARCH = 20;

export type FoundTable = { sheet: RawSheet; columns: Map<string, number>; rows: readonly RawRow[] };

/** The table of a template in a workbook: the sheet and line that hold its headings, in whatever order. Null when there is none. */
function findTable(workbook: RawWorkbook, fields: readonly Field[]): FoundTable | null {
  for (const sheet of workbook.sheets) {
    for (const [index, row] of sheet.rows.slice(0, HEADING_SEARCH).entries()) {
      const columns = matchHeadings(row, fields);
      if (columns.size * 2 >= fields.length) return { sheet, columns, rows: sheet.rows.slice(index + 1) };
    }
  }
  return null;
}

function matchHeadings(row: RawRow, fields: readonly Field[]): Map<string, number> {
  const headings = row.cells.map((cell) => foldForSearch(cell.text));
  const found = fields.map((field) => [field.key, headings.indexOf(foldForSearch(field.heading))] as const);
  return new Map(found.filter(([, column]) => column >= 0));
}

/** Refuses with the names of the columns that are missing. */
export function demandTable(workbook: RawWorkbook, fields: readonly Field[]): FoundTable {
  const table = findTable(workbook, fields);
  const missing = fields.filter((field) => !table?.columns.has(field.key) && (field.required || field.locked));
  if (!table || missing.length > 0) {
    const columns = (missing.length > 0 ? missing : fields).map((field) => field.heading).join("”, “");
    throw new DomainError("import.wrongTemplate", { params: { columns } });
  }
  return table;
}

/** Reads every filled line of a table; problems of single fields stand beside it. */
export function readRows(
  table: FoundTable,
  fields: readonly Field[],
  options: { dateSystem: DateSystem; labelOf: (data: Record<string, string>) => string },
): ReadRow[] {
  return table.rows.flatMap((row) => {
    const data: Record<string, string> = {};
    const problems: RowProblem[] = [];
    for (const field of fields) {
      const column = table.columns.get(field.key);
      const cell = (column === undefined ? undefined : row.cells[column]) ?? EMPTY;
      const { value, problem } = readField(cell, field, options.dateSystem);
      data[field.key] = value;
      if (problem) problems.push({ column: field.heading, text: problem });
    }
    const isEmpty = fields.every((field) => field.locked || data[field.key] === "");
    if (isEmpty && !fields.some((field) => field.locked)) return [];
    return [{ sheet: table.sheet.name, number: row.number, label: options.labelOf(data), data, problems }];
  });
}

function readField(cell: RawCell, field: Field, dateSystem: DateSystem): FieldValue {
  switch (field.read) {
    case "text":
      return readText(cell, { maximum: field.maximum ?? 200 });
    case "prose":
      return readText(cell, { maximum: field.maximum ?? 4000, prose: true });
    case "id":
      return readText(cell, { maximum: 80 });
    case "day":
      return readDay(cell, dateSystem);
    case "count":
      return readCount(cell);
    case "card":
      return readCardNumber(cell);
    default:
      return readChoice(cell, field.read);
  }
}
