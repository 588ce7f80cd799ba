import writeExcelFile, { type Cell, type SheetData } from "write-excel-file/node";
import type { Sheet, SheetColumn, SheetValue } from "../core/sheet";

const WIDTHS: Record<SheetColumn["kind"], number> = { text: 36, count: 14, share: 14, day: 14 };

/** What XML 1.0 cannot hold would make the file unreadable. */
function cleanText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, "");
}

/** Numbers as numbers, text only ever as text: a name that begins with "=" stays a name. */
function cellOf(value: SheetValue, kind: SheetColumn["kind"]): Cell {
  if (value === null) return null;
  if (kind === "day") return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "dd/mm/yyyy" };
  if (typeof value === "string") return { value: cleanText(value), type: String, wrap: true };
  return { value, type: Number, format: kind === "share" ? "0.0%" : "#,##0" };
}

/** An .xlsx file with one sheet. */
export async function workbookOf(sheet: Sheet, name: string): Promise<Buffer> {
  const data: SheetData = [
    ...sheet.heading.map((line) => [{ value: cleanText(line), type: String, fontWeight: "bold" as const }]),
    [],
    sheet.columns.map((column) => ({
      value: column.header,
      type: String,
      fontWeight: "bold" as const,
      wrap: true,
      align: column.kind === "text" ? ("left" as const) : ("right" as const),
    })),
    ...sheet.rows.map((row) => row.map((value, index) => cellOf(value, sheet.columns[index]?.kind ?? "text"))),
  ];
  const written = writeExcelFile(data, {
    sheet: name,
    columns: sheet.columns.map((column) => ({ width: WIDTHS[column.kind] })),
  });
  return written.toBuffer();
}

/** The answer that makes a browser save the file. */
export function workbookResponse(file: Buffer, fileName: string): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
