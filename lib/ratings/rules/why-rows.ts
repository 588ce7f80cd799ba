import type { SheetColumn, SheetValue } from "../../core/sheet";
import { formatCitation } from "../../regulations/citation";
import type { Explanation } from "../../regulations/explanation";

/** Of whom or what an explanation is. */
export type Explained = {
  name: string;
  title: string | null;
  unit: string;
  unitAbove: string | null;
  explanation: Explanation;
};

/** The name of the sheet that unfolds what the first one states. */
export const WHY_SHEET = "Vì sao";

export const WHY_COLUMNS: readonly SheetColumn[] = [
  "Đối tượng",
  "Chức danh",
  "Đơn vị",
  "Bước",
  "Nội dung",
  "Đầu vào",
  "Quy tắc",
  "Phép tính",
  "Kết quả",
  "Căn cứ",
].map((header) => ({ header, kind: "text" }));

/** An explanation as rows of a spreadsheet: one for itself, one for each step at any depth, numbered "1", "1.1", "1.1.1". */
export function whyRows({ name, title, unit, unitAbove, explanation }: Explained, number: number): SheetValue[][] {
  const who = [name, title, placeText(unit, unitAbove)];
  return stepRows(explanation, String(number)).map((row) => [...who, ...row]);
}

function stepRows(explanation: Explanation, number: string): SheetValue[][] {
  const { title, inputs, rule, arithmetic, result, citation, steps } = explanation;
  return [
    [
      number,
      title,
      inputs.map(({ label, shown }) => `${label}: ${shown}`).join("; ") || null,
      rule,
      arithmetic.join("; ") || null,
      result.text,
      formatCitation(citation),
    ],
    ...steps.flatMap((step, index) => stepRows(step, `${number}.${index + 1}`)),
  ];
}

/** "Chi bộ thôn 1, Đảng ủy xã Hương Long". */
export function placeText(unit: string, above: string | null): string {
  return above ? `${unit}, ${above}` : unit;
}
