import type { SheetTable, StreamedSheet } from "../core/sheet";
import { streamSheet } from "./stream-sheet";
import { workbookOf } from "./write-workbook";

/**
 * The .xlsx file of an export. One table is written while it is read, however long; a file with further sheets is held whole, because the
 * library streams a single table.
 */
export async function spreadsheetFile(
  sheet: StreamedSheet,
  name: string,
): Promise<Buffer | ReadableStream<Uint8Array>> {
  if (!sheet.more) return streamSheet(sheet, name);
  const sheets = [];
  for (const table of [{ name, ...sheet }, ...sheet.more]) sheets.push(await collected(table));
  return workbookOf(sheets);
}

async function collected({ batches, ...table }: SheetTable & { name: string }) {
  const rows = [];
  for await (const batch of batches) rows.push(...batch);
  return { ...table, rows };
}
