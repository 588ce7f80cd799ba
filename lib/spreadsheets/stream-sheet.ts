import { type CellValue, writeXlsxStream } from "hucre/xlsx";
import type { SheetBatch, StreamedSheet } from "../core/sheet";
import { cleanText, FORMATS, toCellValue, WIDTHS } from "./write-workbook";

/**
 * An .xlsx file that is written while it is read: heading lines, column headings, then batch after batch in constant memory.
 * A reader who goes away closes the batches, also when none of them was asked for yet.
 */
export function streamSheet(sheet: StreamedSheet, name: string): ReadableStream<Uint8Array> {
  const batches = sheet.batches[Symbol.asyncIterator]();
  const file = writeXlsxStream(rowsOf(sheet, batches), {
    name,
    columns: sheet.columns.map(({ kind }) => ({ width: WIDTHS[kind], numFmt: FORMATS[kind] })),
    freezePane: { rows: sheet.heading.length + 2 },
    repeatHeaders: false,
  }).getReader();
  return new ReadableStream(
    {
      async pull(out) {
        const { done, value } = await file.read();
        if (done) out.close();
        else out.enqueue(value);
      },
      async cancel(reason) {
        // A generator that has not been entered ends without closing what it would read: both are told.
        await Promise.all([file.cancel(reason), batches.return?.()]);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Lets other requests be answered between two batches. */
const breath = () => new Promise<void>((resolve) => setImmediate(resolve));

async function* rowsOf(sheet: StreamedSheet, batches: AsyncIterator<SheetBatch>): AsyncGenerator<CellValue[]> {
  for (const line of sheet.heading) yield [cleanText(line)];
  yield [];
  yield sheet.columns.map((column) => cleanText(column.header));
  const kinds = sheet.columns.map((column) => column.kind);
  for (let batch = await batches.next(); !batch.done; batch = await batches.next()) {
    for (const row of batch.value) yield row.map((value, index) => toCellValue(value, kinds[index] ?? "text"));
    await breath();
  }
}
