import { expect, test } from "vitest";
import { oneBatch, type SheetValue } from "../core/sheet";
import { readWorkbook } from "./read-workbook";
import { spreadsheetFile } from "./spreadsheet-file";

const columns = [
  { header: "Đối tượng", kind: "text" },
  { header: "Ngày", kind: "day" },
  { header: "Điểm", kind: "points" },
] as const;

async function bytesOf(file: ReturnType<typeof spreadsheetFile>): Promise<Buffer> {
  const written = await file;
  return written instanceof ReadableStream ? Buffer.from(await new Response(written).arrayBuffer()) : written;
}

test("several sheets in one file, each with heading, columns and rows of its own", async () => {
  const row: SheetValue[] = ['=A1 & "<b>" \u0007\uFFFE', "2025-12-31", 69.5];
  const file = await bytesOf(
    spreadsheetFile(
      {
        heading: ["Danh sách", "Lúc 08:00"],
        columns,
        batches: oneBatch([row, [null, null, 0]]),
        more: [{ name: "Vì sao", heading: [], columns: [columns[0]], batches: oneBatch([["Có"]]) }],
      },
      "Danh sách trình",
    ),
  );
  const { sheets } = await readWorkbook(file);
  expect(sheets.map(({ name }) => name)).toEqual(["Danh sách trình", "Vì sao"]);
  expect(sheets[0]?.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null))).toEqual([
    ["Danh sách", "", ""],
    ["Lúc 08:00", "", ""],
    ["Đối tượng", "Ngày", "Điểm"],
    ['=A1 & "<b>"', "2025-12-31", "69.5"],
    ["", "", "0"],
  ]);
  expect(sheets[1]?.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null))).toEqual([["Đối tượng"], ["Có"]]);
});

test("columns beyond Z keep their place", async () => {
  const wide = Array.from({ length: 30 }, (_, index) => ({ header: `C${index}`, kind: "text" as const }));
  const file = await bytesOf(
    spreadsheetFile({ heading: [], columns: wide, batches: oneBatch([wide.map(({ header }) => header)]) }, "Rộng"),
  );
  const { sheets } = await readWorkbook(file);
  const [header, row] = sheets[0]?.rows ?? [];
  expect(row?.cells.map(({ text }) => text)).toEqual(header?.cells.map(({ text }) => text));
  expect(row?.cells).toHaveLength(30);
});

test("what fails while it is read fails the file", async () => {
  async function* broken(): AsyncGenerator<SheetValue[][]> {
    yield [["Một", null, null]];
    throw new Error("the connection is gone");
  }
  await expect(bytesOf(spreadsheetFile({ heading: [], columns, batches: broken() }, "Hỏng"))).rejects.toThrow(
    "the connection is gone",
  );
});
