import { type Cell, type CellStyle, type CellValue, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { formatDay } from "../core/format";
import type { Sheet, SheetColumn, SheetValue } from "../core/sheet";

/** What XML 1.0 cannot hold would make the file unreadable. */
export function cleanText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, "");
}

/** Text columns are kept as text ("@"): editing a name that begins with "=" never makes it a formula. */
export const FORMATS: Record<SheetColumn["kind"], string> = {
  text: "@",
  count: "#,##0",
  points: "0.0",
  share: "0.0%",
  day: "dd/mm/yyyy",
};

export const WIDTHS: Record<SheetColumn["kind"], number> = { text: 36, count: 14, points: 14, share: 14, day: 14 };

/** Numbers as numbers, days as days, text only ever as text. */
export function toCellValue(value: SheetValue, kind: SheetColumn["kind"]): CellValue {
  if (value === null) return null;
  if (kind === "day") return new Date(`${value}T00:00:00Z`);
  return typeof value === "string" ? cleanText(value) : value;
}

const BOLD: CellStyle = { font: { bold: true } };
const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFE8EDF3" } },
  alignment: { wrapText: true, vertical: "center" },
};

/** An .xlsx file held in memory, sheet after sheet: heading lines, column headings, rows. */
export async function workbookOf(sheets: readonly (Sheet & { name: string })[]): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: sheets.map(tableSheet), stringMode: "inline" }));
}

function tableSheet(sheet: Sheet & { name: string }): WriteSheet {
  const above: CellValue[][] = [...sheet.heading.map((line) => [cleanText(line)]), []];
  const rows = [
    ...above,
    sheet.columns.map((column) => cleanText(column.header)),
    ...sheet.rows.map((row) => row.map((value, index) => toCellValue(value, sheet.columns[index]?.kind ?? "text"))),
  ];
  const cells = new Map<string, Partial<Cell>>();
  sheet.heading.forEach((_, row) => {
    cells.set(`${row},0`, { style: BOLD });
  });
  sheet.columns.forEach((column, index) => {
    const horizontal = column.kind === "text" ? ("left" as const) : ("right" as const);
    cells.set(`${above.length},${index}`, { style: { ...HEADING, alignment: { ...HEADING.alignment, horizontal } } });
  });
  const columns = sheet.columns.map(({ kind }) => ({
    width: WIDTHS[kind],
    style: { numFmt: FORMATS[kind], ...(kind === "text" ? { alignment: { wrapText: true } } : {}) },
  }));
  return { name: sheet.name, rows, cells, columns, freezePane: { rows: above.length + 1 } };
}

export type TemplateColumn = {
  heading: string;
  kind: "text" | "day" | "count";
  width: number;
  /** A drop-down: a range of the hidden sheet of lists. */
  choices?: readonly string[];
  required?: boolean;
  /** Filled by the application and not to be touched. */
  locked?: boolean;
  hidden?: boolean;
};

export type TemplateSheet = {
  name: string;
  heading: readonly string[];
  columns: readonly TemplateColumn[];
  rows: readonly (readonly SheetValue[])[];
  /** Prepared rows below, formatted so that leading zeros survive. */
  emptyRows: number;
  /** Rows can only be filled in, not added. */
  protect?: boolean;
};

const NOTE_SHEET = "Hướng dẫn";
const LIST_SHEET = "Danh mục";
/** Which template this is: read back when the file returns. */
export const MARK_SHEET = "Mã mẫu";

/** A template to be filled in: sheets with drop-downs, an explanation, and in hidden sheets the lists and the mark. */
export async function templateOf(
  sheets: readonly TemplateSheet[],
  notes: readonly string[],
  mark: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const lists: (readonly string[])[] = [];
  const filled = sheets.map((sheet) => templateSheet(sheet, lists));
  const depth = Math.max(0, ...lists.map((list) => list.length));
  const listRows = Array.from({ length: depth }, (_, row) => lists.map((list) => list[row] ?? null));
  const written = await writeXlsx({
    sheets: [
      ...filled,
      {
        name: NOTE_SHEET,
        columns: [{ width: 110 }],
        rows: notes.map((note) => [note]),
        cells: new Map(
          notes.map((_, row) => [`${row},0`, { style: row === 0 ? BOLD : { alignment: { wrapText: true } } }]),
        ),
      },
      { name: LIST_SHEET, hidden: true, rows: listRows, protection: { sheet: true } },
      {
        name: MARK_SHEET,
        hidden: true,
        rows: Object.entries(mark).map((pair) => [...pair]),
        protection: { sheet: true },
      },
    ],
  });
  return Buffer.from(written);
}

function templateSheet(sheet: TemplateSheet, lists: (readonly string[])[]): WriteSheet {
  const top = sheet.heading.length;
  const first = top + 1;
  const count = sheet.rows.length + sheet.emptyRows;
  const cells = new Map<string, Partial<Cell>>();
  sheet.heading.forEach((_, row) => {
    cells.set(`${row},0`, { style: row === 0 ? BOLD : {} });
  });
  sheet.columns.forEach((_, column) => {
    cells.set(`${top},${column}`, { style: HEADING });
  });
  const styles = sheet.columns.map(styleOf);
  for (let row = 0; row < count; row += 1) {
    for (const [column, style] of styles.entries()) cells.set(`${first + row},${column}`, { style });
  }
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
    rows: [
      ...sheet.heading.map((line) => [cleanText(line)]),
      sheet.columns.map(({ heading, required }) => (required ? `${heading} *` : heading)),
      ...sheet.rows.map((row) => row.map((value, column) => typedValue(value, sheet.columns[column]?.kind ?? "text"))),
    ],
    cells,
    freezePane: { rows: first },
    rowDefs: new Map([[top, { height: 48 }]]),
    dataValidations: sheet.columns.flatMap((column, index) => validationOf(column, index, { first, count }, lists)),
    ...(sheet.protect ? { protection: { sheet: true, formatColumns: false, formatRows: false } } : {}),
  };
}

/**
 * Days are typed and kept as text: an office program set to another country would take 05/03 for the third of May, without
 * a word, and show it as if it had been typed so.
 */
function typedValue(value: SheetValue, kind: TemplateColumn["kind"]): CellValue {
  return kind === "day" && typeof value === "string" ? formatDay(value) : toCellValue(value, kind);
}

function styleOf(column: TemplateColumn): CellStyle {
  return {
    numFmt: column.kind === "day" ? FORMATS.text : FORMATS[column.kind],
    protection: { locked: column.locked === true },
    ...(column.kind === "text" ? { alignment: { wrapText: true, vertical: "top" as const } } : {}),
    ...(column.locked
      ? { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: "FFF3F3F1" } } }
      : {}),
  };
}

type Area = { first: number; count: number };

function validationOf(
  column: TemplateColumn,
  index: number,
  area: Area,
  lists: (readonly string[])[],
): DataValidation[] {
  if (!column.choices || column.choices.length === 0) return [];
  lists.push(column.choices);
  const listed = letterOf(lists.length - 1);
  const letter = letterOf(index);
  return [
    {
      type: "list",
      formula1: `'${LIST_SHEET}'!$${listed}$1:$${listed}$${column.choices.length}`,
      range: `${letter}${area.first + 1}:${letter}${area.first + area.count}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "stop",
      errorTitle: column.heading,
      errorMessage: "Xin chọn một giá trị trong danh sách.",
    },
  ];
}

/** 0 → "A"; templates stay below 26 columns of lists and data. */
function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
}
