import { strToU8, type Zippable, zipSync } from "fflate";

/** Spreadsheets made by hand, as the office programs write them and as nobody should. */

export type HandCell =
  | string
  | number
  | null
  /** A number with the built-in date format 14. */
  | { serial: number }
  /** A number whose format is a row of zeros. */
  | { zeros: string; number: number }
  | { formula: string; value: number };

export type HandSheet = {
  name: string;
  rows: readonly (readonly HandCell[])[];
  /** "A2:A4" */
  merges?: readonly string[];
  hidden?: boolean;
};

export type HandOptions = {
  strings?: "shared" | "inline";
  date1904?: boolean;
  /** Further parts of the package, or others in the place of the usual ones. */
  parts?: Record<string, string | Uint8Array>;
};

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (found) => ESCAPES[found] ?? found);

export function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="000000000000"/></numFmts>
<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** An .xlsx package from its cells. */
export function spreadsheet(sheets: readonly HandSheet[], options: HandOptions = {}): Buffer {
  const shared: string[] = [];
  const xml = sheets.map((sheet) => sheetXml(sheet, options.strings ?? "shared", shared));
  const list = sheets
    .map(
      ({ name, hidden }, index) =>
        `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
    )
    .join("");
  const relations = sheets
    .map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    )
    .join("");
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${options.date1904 ? ' date1904="1"' : ""}/><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}<Relationship Id="rId98" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId99" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    ...Object.fromEntries(xml.map((text, index) => [`xl/worksheets/sheet${index + 1}.xml`, text])),
    ...options.parts,
  };
  return packageOf(parts);
}

/** Any ZIP package. */
export function packageOf(parts: Record<string, string | Uint8Array>): Buffer {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === "string" ? strToU8(content) : content;
  return Buffer.from(zipSync(files));
}

function sheetXml(sheet: HandSheet, strings: "shared" | "inline", shared: string[]): string {
  const rows = sheet.rows
    .map((row, index) => {
      const cells = row
        .map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`, strings, shared))
        .join("");
      return `<row r="${index + 1}">${cells}</row>`;
    })
    .join("");
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${merges ? `<mergeCells>${merges}</mergeCells>` : ""}</worksheet>`;
}

function cellXml(cell: HandCell, ref: string, strings: "shared" | "inline", shared: string[]): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    if (strings === "inline")
      return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
    return `<c r="${ref}" t="s"><v>${shared.push(cell) - 1}</v></c>`;
  }
  if ("serial" in cell) return `<c r="${ref}" s="1"><v>${cell.serial}</v></c>`;
  if ("zeros" in cell) return `<c r="${ref}" s="2"><v>${cell.number}</v></c>`;
  return `<c r="${ref}"><f>${escaped(cell.formula)}</f><v>${cell.value}</v></c>`;
}
