import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { codeOf } from "../../tests/support/refusals";
import { packageOf, spreadsheet } from "../../tests/support/spreadsheets";
import { readWorkbook } from "./read-workbook";

async function firstRows(file: Buffer) {
  const { sheets } = await readWorkbook(file);
  return (sheets[0]?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));
}

const NAMES = [["Họ và tên"], ["Nguyễn Văn A"]];

describe("spreadsheets as office programs write them", () => {
  test.each(["shared", "inline"] as const)("%s strings", async (strings) => {
    expect(await firstRows(spreadsheet([{ name: "A", rows: NAMES }], { strings }))).toEqual(NAMES);
  });

  test("decomposed letters, hard and trailing blanks and invisible marks become ordinary text", async () => {
    const messy = `${"\u00a0"}Nguye\u0302\u0303n\u00a0\u00a0Va\u0306n\u200b  A \ufeff`;
    expect(await firstRows(spreadsheet([{ name: "A", rows: [[messy]] }]))).toEqual([["Nguyễn Văn A"]]);
  });

  test.each([
    [false, 36526],
    [true, 35064],
  ])("days of both calendars (1904: %s)", async (date1904, serial) => {
    const file = spreadsheet([{ name: "A", rows: [[{ serial }]] }], { date1904 });
    expect(await firstRows(file)).toEqual([["2000-01-01"]]);
  });

  test("zeros in front survive as text and as a number whose format shows them", async () => {
    const file = spreadsheet([
      { name: "A", rows: [["001234567890", { zeros: "000000000000", number: 1234567890 }, 1234567890]] },
    ]);
    expect(await firstRows(file)).toEqual([["001234567890", "001234567890", "1234567890"]]);
  });

  test("a cell merged over several rows stands for each of them", async () => {
    const rows = [
      ["Chi bộ 1", "A"],
      [null, "B"],
      [null, "C"],
      ["Chi bộ 2", "D"],
    ];
    const file = spreadsheet([{ name: "A", rows, merges: ["A1:A3"] }]);
    expect((await firstRows(file)).map(([cell]) => cell)).toEqual(["Chi bộ 1", "Chi bộ 1", "Chi bộ 1", "Chi bộ 2"]);
  });

  test("a formula is shown as one and never calculated", async () => {
    const { sheets } = await readWorkbook(spreadsheet([{ name: "A", rows: [[{ formula: "1+2", value: 3 }]] }]));
    expect(sheets[0]?.rows[0]?.cells[0]).toEqual({ text: "=1+2", kind: "formula" });
  });

  test("empty rows are left out, the numbers of the spreadsheet stay", async () => {
    const { sheets } = await readWorkbook(spreadsheet([{ name: "A", rows: [["x"], ["  "], [null], ["y"]] }]));
    expect(sheets[0]?.rows.map((row) => row.number)).toEqual([1, 4]);
  });
});

const sheet = { name: "A", rows: NAMES };
const zeros = new Uint8Array(40_000_000);

/** The size that the directory announces for an entry, overwritten: what a liar writes there. */
function lyingAbout(file: Buffer, name: string, size: number): Buffer {
  const lied = Buffer.from(file);
  const at = lied.lastIndexOf(name) - 46;
  lied.writeUInt32LE(size, at + 24);
  return lied;
}

const REFUSED: Record<string, [Buffer, string]> = {
  "nothing at all": [Buffer.alloc(0), "file.empty"],
  "a picture": [Buffer.from("\u0089PNG, not a spreadsheet at all"), "file.notSpreadsheet"],
  "a text list": [Buffer.from("Họ và tên;Ngày sinh\nNguyễn Văn A;05/03/1980\n"), "file.notSpreadsheet"],
  "a document of another program": [
    packageOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>" }),
    "file.notSpreadsheet",
  ],
  "half of a file": [spreadsheet([sheet]).subarray(0, 700), "file.damaged"],
  "rubbish in the place of the sheet": [
    spreadsheet([sheet], { parts: { "xl/workbook.xml": "<workbook" } }),
    "file.damaged",
  ],
  "a file from before 2007": [
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
    "file.oldFormat",
  ],
  "a file with a password": [
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]),
    "file.encrypted",
  ],
  macros: [spreadsheet([sheet], { parts: { "xl/vbaProject.bin": new Uint8Array(20) } }), "file.macros"],
  "a content type with macros": [
    spreadsheet([sheet], {
      parts: {
        "[Content_Types].xml":
          '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      },
    }),
    "file.macros",
  ],
  "links to another file": [
    spreadsheet([sheet], { parts: { "xl/externalLinks/externalLink1.xml": "<externalLink/>" } }),
    "file.externalLinks",
  ],
  "a relation to a file of the machine": [
    spreadsheet([sheet], {
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels":
          '<Relationships><Relationship Id="r" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
      },
    }),
    "file.externalLinks",
  ],
  "something embedded": [spreadsheet([sheet], { parts: { "xl/embeddings/oleObject1.xml": "<x/>" } }), "file.embedded"],
  "declared entities": [
    spreadsheet([sheet], {
      parts: { "xl/sharedStrings.xml": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><sst/>' },
    }),
    "file.entities",
  ],
  "entities in wide letters": [
    spreadsheet([sheet], {
      parts: { "xl/sharedStrings.xml": new Uint8Array(Buffer.from("\ufeff<!DOCTYPE x><sst/>", "utf16le")) },
    }),
    "file.entities",
  ],
  "a bomb that says so": [
    Buffer.from(zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": zeros }, { level: 9 })),
    "file.bomb",
  ],
  "a bomb that lies": [
    lyingAbout(
      Buffer.from(zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": zeros }, { level: 9 })),
      "xl/workbook.xml",
      500,
    ),
    "file.bomb",
  ],
  "a thousand parts": [
    packageOf(
      Object.fromEntries([
        ["[Content_Types].xml", "<Types/>"],
        ...Array.from({ length: 1000 }, (_, index) => [`xl/p${index}.xml`, "<x/>"]),
      ]),
    ),
    "file.bomb",
  ],
  "a part outside the package": [spreadsheet([sheet], { parts: { "../../etc/passwd": "x" } }), "file.damaged"],
  "more bytes than any list": [Buffer.alloc(5_000_001, 0x50), "file.tooLarge"],
};

describe("what is no list is refused, each with its own sentence", () => {
  test.each(Object.keys(REFUSED))("%s", async (name) => {
    const [file, code] = REFUSED[name] ?? [Buffer.alloc(0), ""];
    expect(await codeOf(readWorkbook(file))).toBe(code);
  });

  test("one cell in the last corner does not cost the memory of a whole sheet", async () => {
    const corner =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const before = process.memoryUsage().rss;
    expect(await firstRows(spreadsheet([sheet], { parts: { "xl/worksheets/sheet1.xml": corner } }))).toEqual([["1"]]);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
});
