import type { StreamedSheet } from "@/lib/core/sheet";
import { readWorkbook } from "@/lib/spreadsheets/read-workbook";
import { spreadsheetFile } from "@/lib/spreadsheets/spreadsheet-file";

/** The sheets of the file that an export sends, read back. */
export async function sheetsOf(sheet: StreamedSheet) {
  const file = await spreadsheetFile(sheet, "Danh sách");
  const bytes = file instanceof ReadableStream ? Buffer.from(await new Response(file).arrayBuffer()) : file;
  return (await readWorkbook(bytes)).sheets;
}
