import { expect, test } from "vitest";
import { article } from "../../regulations/citation";
import { explain, explainedInput } from "../../regulations/explanation";
import { WHY_COLUMNS, whyRows } from "./why-rows";

const citation = article("124-QD/TW@2023-10-04", "12.1", "R8.5");
const leaf = explain({ title: "Lá", rule: "Quy tắc lá", citation, result: { value: 1, text: "một" } });
const step = explain({
  title: "Bước",
  inputs: [explainedInput("a", "Số giao", 10), explainedInput("b", "Số xong", null)],
  rule: "Quy tắc",
  citation,
  arithmetic: ["10 ≥ 9", "nên đạt"],
  result: { value: true, text: "đạt" },
  steps: [leaf],
});

test("every step at every depth is a row with inputs, rule, arithmetic, result and clause, in the order of reckoning", () => {
  const explanation = explain({
    title: "Gốc",
    rule: "R",
    citation,
    result: { value: null, text: "–" },
    steps: [step, leaf],
  });
  const rows = whyRows({ name: "An", title: null, unit: "Chi bộ 1", unitAbove: "Đảng ủy xã", explanation }, 3);
  expect(rows.map((row) => row[3])).toEqual(["3", "3.1", "3.1.1", "3.2"]);
  expect(rows[1]).toEqual([
    "An",
    null,
    "Chi bộ 1, Đảng ủy xã",
    "3.1",
    "Bước",
    "Số giao: 10; Số xong: chưa có",
    "Quy tắc",
    "10 ≥ 9; nên đạt",
    "đạt",
    "khoản 1 Điều 12 Quy định 124-QĐ/TW",
  ]);
  for (const row of rows) expect(row).toHaveLength(WHY_COLUMNS.length);
});
