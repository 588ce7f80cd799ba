import { TASK_RESULT_FIELDS } from "@/lib/imports/rules/task-result-fields";
import { readWorkbook } from "@/lib/spreadsheets/read-workbook";
import { type HandSheet, spreadsheet } from "./spreadsheets";

/** What is typed into one line of the template, by field. */
export type TypedResult = Record<string, string | number>;

/** The template as a person fills it in: what is typed per line, by its number. */
export async function fillTaskResults(template: Buffer, typed: Record<number, TypedResult>): Promise<Buffer> {
  const { sheets } = await readWorkbook(template);
  const hand = sheets.map((sheet): HandSheet => {
    const rows = sheet.rows.map((row) => row.cells.map((cell) => cell.text));
    if (sheet.name !== "Kết quả nhiệm vụ") return { name: sheet.name, rows, hidden: sheet.hidden };
    const [first = [], second = [], headings = [], ...lines] = rows;
    const written = lines.map((line, index) =>
      TASK_RESULT_FIELDS.map(({ key }, column) => typed[index]?.[key] ?? line[column] ?? null),
    );
    return { name: sheet.name, rows: [first, second, headings, ...written] };
  });
  return spreadsheet(hand, { strings: "inline" });
}
