import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { workbookOf } from "./write-workbook";

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
  const files = unzipSync(new Uint8Array(await workbookOf(sheet, "Tổng hợp")));
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
