import type { SheetBatch, SheetTable, StreamedSheet } from "../core/sheet";
import { CLOSE_SHEET_XML, frameParts, headingXml, openSheetXml, rowXml, sheetPath } from "./sheet-xml";
import { zipOf } from "./zip-stream";

/**
 * An .xlsx file that is written while it is read, sheet after sheet: heading lines, column headings, then batch after batch in constant
 * memory. A reader who goes away closes the batches, also when none of them was asked for yet.
 */
export function streamSheet(sheet: StreamedSheet, name: string): ReadableStream<Uint8Array> {
  const opened = [{ name, ...sheet }, ...(sheet.more ?? [])].map(({ batches, ...table }) => ({
    ...table,
    batches: batches[Symbol.asyncIterator](),
  }));
  const file = zipOf([
    ...frameParts(opened.map((each) => each.name)),
    ...opened.map((each, index) => ({ name: sheetPath(index + 1), content: sheetXml(each) })),
  ]);
  return new ReadableStream(
    {
      async pull(out) {
        const { done, value } = await file.next();
        if (done) out.close();
        else out.enqueue(value);
      },
      async cancel() {
        // A generator that has not been entered ends without closing what it would read: all are told.
        await Promise.all([file.return(undefined), ...opened.map(({ batches }) => batches.return?.())]);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Lets other requests be answered between two batches. */
const breath = () => new Promise<void>((resolve) => setImmediate(resolve));

type Opened = Omit<SheetTable, "batches"> & { batches: AsyncIterator<SheetBatch> };

async function* sheetXml({ heading, columns, batches }: Opened): AsyncGenerator<string> {
  const frozen = heading.length + 2;
  yield openSheetXml(columns, frozen);
  for (const [index, line] of heading.entries()) yield headingXml(index + 1, [line]);
  yield headingXml(
    frozen,
    columns.map(({ header }) => header),
  );
  const kinds = columns.map(({ kind }) => kind);
  let row = frozen;
  for (let batch = await batches.next(); !batch.done; batch = await batches.next()) {
    const first = row + 1;
    yield batch.value.map((values, index) => rowXml(first + index, values, kinds)).join("");
    row += batch.value.length;
    await breath();
  }
  yield CLOSE_SHEET_XML;
}
