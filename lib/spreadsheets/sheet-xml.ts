import type { SheetColumn, SheetValue } from "../core/sheet";
import { cleanText, FORMATS, WIDTHS } from "./write-workbook";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const KINDS = ["text", "count", "points", "share", "day"] as const satisfies readonly SheetColumn["kind"][];
/** Of the cell formats below: 0 plain, 1 bold, then one for each kind. */
const BOLD = 1;
const styleOf = (kind: SheetColumn["kind"]) => 2 + KINDS.indexOf(kind);

function escaped(text: string): string {
  return cleanText(text)
    .replaceAll(/[\uFFFE\uFFFF]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** 0 → "A", 26 → "AA". */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function textCell(place: string, style: number, text: string): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** One row, counted from 1: numbers as numbers, days as days, text only ever as text. */
export function rowXml(row: number, values: readonly SheetValue[], kinds: readonly SheetColumn["kind"][]): string {
  const cells = values.map((value, column) => {
    if (value === null) return "";
    const kind = kinds[column] ?? "text";
    const place = `${letters(column)}${row}`;
    if (typeof value === "number") return `<c r="${place}" s="${styleOf(kind)}"><v>${value}</v></c>`;
    if (kind !== "day") return textCell(place, styleOf(kind), value);
    return `<c r="${place}" s="${styleOf(kind)}"><v>${(Date.parse(`${value}T00:00:00Z`) - FIRST_DAY) / DAY}</v></c>`;
  });
  return `<row r="${row}">${cells.join("")}</row>`;
}

/** A line above the table, or the headings of its columns. */
export function headingXml(row: number, texts: readonly string[]): string {
  return `<row r="${row}">${texts.map((text, column) => textCell(`${letters(column)}${row}`, BOLD, text)).join("")}</row>`;
}

/** What stands before the rows; the first `frozen` of them stay in view. */
export function openSheetXml(columns: readonly SheetColumn[], frozen: number): string {
  const widths = columns.map(
    ({ kind }, index) => `<col min="${index + 1}" max="${index + 1}" width="${WIDTHS[kind]}" customWidth="1"/>`,
  );
  const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `${DECLARATION}<worksheet xmlns="${SPREADSHEET}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData>`;
}

export const CLOSE_SHEET_XML = "</sheetData></worksheet>";

/** Where the file of a sheet, counted from 1, stands in the package. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** Everything of a workbook but its sheets: what it holds, the names of the sheets, the formats. */
export function frameParts(names: readonly string[]): { name: string; content: string[] }[] {
  const numbers = names.map((_, index) => index + 1);
  const stylesId = names.length + 1;
  const sheets = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const parts = numbers.map(
    (number) => `<Override PartName="/${sheetPath(number)}" ContentType="${CONTENT}.worksheet+xml"/>`,
  );
  const related = numbers.map(
    (number) =>
      `<Relationship Id="rId${number}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  return [
    {
      name: "[Content_Types].xml",
      content: [
        `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${parts.join("")}</Types>`,
      ],
    },
    {
      name: "_rels/.rels",
      content: [
        `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
    },
    {
      name: "xl/workbook.xml",
      content: [
        `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}"><sheets>${sheets.join("")}</sheets></workbook>`,
      ],
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: [
        `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${related.join("")}<Relationship Id="rId${stylesId}" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
      ],
    },
    { name: "xl/styles.xml", content: [stylesXml()] },
  ];
}

function stylesXml(): string {
  const formats = KINDS.map(
    (kind, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(FORMATS[kind])}"/>`,
  );
  const cells = KINDS.map(
    (_, index) => `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
  return `${DECLARATION}<styleSheet xmlns="${SPREADSHEET}"><numFmts count="${KINDS.length}">${formats.join("")}</numFmts><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${2 + KINDS.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>${cells.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
