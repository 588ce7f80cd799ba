import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { templateOf, workbookOf } from "./write-workbook";

const sheet = {
  heading: ["Tổng hợp"],
  columns: [
    { header: "Đơn vị", kind: "text" },
    { header: "Số", kind: "count" },
    { header: "Tỷ lệ", kind: "share" },
    { header: "Ngày", kind: "day" },
  ],
  rows: [
    ['=HYPERLINK("http://evil")', 98112, 0.757, "2024-12-14"],
    ["+1\u0000", null, null, null],
  ],
} as const;

test("numbers are numbers; a text that looks like a formula stays a text", async () => {
  const files = unzipSync(new Uint8Array(await workbookOf([{ name: "Tổng hợp", ...sheet }])));
  const xml = Object.entries(files)
    .filter(([path]) => path.endsWith(".xml"))
    .map(([, content]) => strFromU8(content))
    .join("\n");
  expect(xml).not.toMatch(/<f[ >]/);
  expect(xml).toContain("<v>98112</v>");
  expect(xml).toContain("<v>0.757</v>");
  expect(xml).toContain("=HYPERLINK(");
  expect(xml).not.toContain("\u0000");
});

test("days of a template are kept as they are typed, whatever country the office program is set to", async () => {
  const columns = [{ heading: "Ngày", kind: "day", width: 14 }] as const;
  const file = await templateOf(
    [{ name: "A", heading: ["Mẫu"], columns, rows: [["1965-03-05"]], emptyRows: 1 }],
    ["Cách điền"],
    { kind: "people" },
  );
  const files = unzipSync(new Uint8Array(file));
  const textOf = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  expect(textOf("xl/styles.xml")).not.toMatch(/dd\/mm\/yyyy/i);
  expect(`${textOf("xl/sharedStrings.xml")}${textOf("xl/worksheets/sheet1.xml")}`).toContain("05/03/1965");
});
