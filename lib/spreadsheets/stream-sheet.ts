import { type CellValue, writeXlsxStream } from "hucre/xlsx";
import type { StreamedSheet } from "../core/sheet";
import { cleanText, FORMATS, toCellValue, WIDTHS } from "./write-workbook";

/** An .xlsx file that is written while it is read: heading lines, column headings, then batch after batch in constant memory. */
export function streamSheet(sheet: StreamedSheet, name: string): ReadableStream<Uint8Array> {
  return writeXlsxStream(rowsOf(sheet), {
    name,
    columns: sheet.columns.map(({ kind }) => ({ width: WIDTHS[kind], numFmt: FORMATS[kind] })),
    freezePane: { rows: sheet.heading.length + 2 },
    repeatHeaders: false,
  });
}

/** Lets other requests be answered between two batches. */
const breath = () => new Promise<void>((resolve) => setImmediate(resolve));

async function* rowsOf(sheet: StreamedSheet): AsyncGenerator<CellValue[]> {
  for (const line of sheet.heading) yield [cleanText(line)];
  yield [];
  yield sheet.columns.map((column) => cleanText(column.header));
  const kinds = sheet.columns.map((column) => column.kind);
  for await (const batch of sheet.batches) {
    for (const row of batch) yield row.map((value, index) => toCellValue(value, kinds[index] ?? "text"));
    await breath();
  }
}
