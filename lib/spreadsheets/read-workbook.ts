import { HucreError } from "hucre";
import { type Cell, type CellValue, readXlsx, type Sheet } from "hucre/xlsx";
import { DomainError, refuseIf } from "../core/errors";
import { normaliseText } from "../core/vietnamese";
import { checkPackage } from "./check-package";

/** One cell as plain text, with what a field must know about how it was kept. */
export type RawCell = { text: string; kind: "text" | "number" | "day" | "formula" | "error" };

export type RawRow = {
  /** As the spreadsheet numbers it, from 1. */
  number: number;
  cells: readonly RawCell[];
};

export type RawSheet = { name: string; hidden: boolean; rows: readonly RawRow[] };

export type RawWorkbook = { sheets: readonly RawSheet[]; dateSystem: "1900" | "1904" };

const READ_LIMITS = { rows: 20_000, columns: 60, sheets: 12 } as const;

/** Reads an uploaded .xlsx, whichever office program wrote it. Refuses what it cannot read with a sentence; nothing is ever calculated. */
export async function readWorkbook(file: Buffer): Promise<RawWorkbook> {
  checkPackage(file);
  const workbook = await parse(file);
  refuseIf(workbook.sheets.length === 0 || workbook.sheets.length > READ_LIMITS.sheets, "file.damaged");
  return {
    dateSystem: workbook.dateSystem === "1904" ? "1904" : "1900",
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden === true || sheet.veryHidden === true,
      rows: rowsOf(sheet),
    })),
  };
}

async function parse(file: Buffer) {
  try {
    return await readXlsx(new Uint8Array(file), { readStyles: true, range: `A1:BH${READ_LIMITS.rows + 100}` });
  } catch (error) {
    if (error instanceof HucreError || error instanceof RangeError || error instanceof TypeError) {
      throw new DomainError("file.damaged");
    }
    throw error;
  }
}

/** Rows with something in them. */
function rowsOf(sheet: Sheet): RawRow[] {
  const values = sheet.rows.map((row) => [...row]);
  spreadMerged(sheet, values);
  const rows = values.flatMap((row, index) => {
    const cells = row.map((value, column) => cellOf(value, sheet.cells?.get(`${index},${column}`)));
    return cells.some((cell) => cell.text !== "") ? [{ number: index + 1, cells }] : [];
  });
  refuseIf(rows.length > READ_LIMITS.rows, "file.tooManyRows", { params: { rows: READ_LIMITS.rows } });
  return rows;
}

/** A cell merged over several rows ("Chi bộ thôn 1" beside thirty names) stands for each of them. */
function spreadMerged(sheet: Sheet, values: CellValue[][]): void {
  for (const { startRow, endRow, startCol } of sheet.merges ?? []) {
    const value = values[startRow]?.[startCol] ?? null;
    if (value === null || endRow - startRow > READ_LIMITS.rows) continue;
    for (let row = startRow + 1; row <= endRow; row += 1) {
      const target = values[row];
      if (target && (target[startCol] ?? null) === null) target[startCol] = value;
    }
  }
}

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

function cellOf(value: CellValue, detail: Cell | undefined): RawCell {
  if (detail?.formula !== undefined) return { text: `=${detail.formula}`, kind: "formula" };
  if (detail?.type === "error") return { text: String(value ?? "#"), kind: "error" };
  if (value === null) return { text: "", kind: "text" };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), kind: "day" };
  if (typeof value === "number") return { text: digitsOf(value, detail), kind: "number" };
  if (typeof value === "boolean") return { text: value ? "x" : "", kind: "text" };
  return { text: normaliseText(value.replace(INVISIBLE, "")), kind: "text" };
}

/** A number as its digits; a format made of zeros ("000000000000") says how many stood in front. */
function digitsOf(value: number, detail: Cell | undefined): string {
  const digits = Number.isInteger(value) ? value.toFixed(0) : String(value);
  const zeros = /^0{2,}$/.exec(detail?.style?.numFmt ?? "");
  return zeros ? digits.padStart(zeros[0].length, "0") : digits;
}
