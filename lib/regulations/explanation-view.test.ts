import { expect, test } from "vitest";
import { convention, documentOnly } from "./citation";
import { explain, explainedInput } from "./explanation";
import { viewExplanation } from "./explanation-view";

const step = explain({
  title: "Làm tròn",
  rule: "làm tròn xuống",
  citation: convention("R20.6"),
  result: { value: 2, text: "2" },
});

test("RQ-01: a page shows inputs, arithmetic, result, the clause with its link, and the steps", () => {
  const view = viewExplanation(
    explain({
      title: "Tỷ lệ tối đa HTXSNV",
      rule: "không vượt quá 20%",
      citation: documentOnly("31-QD/TU-HATINH@2024-11-12", "R20.6"),
      inputs: [explainedInput("group", "Số đạt HTTNV trở lên", 17)],
      arithmetic: ["17 × 20 ÷ 120 = 2,83"],
      result: { value: 2, text: "2 chỉ tiêu" },
      steps: [step],
    }),
  );
  expect(view.lines).toEqual([
    { label: "Số đạt HTTNV trở lên", value: "17" },
    { label: "17 × 20 ÷ 120 = 2,83" },
    { label: "Kết quả", value: "2 chỉ tiêu", strong: true },
  ]);
  expect(view.citations[0]).toMatchObject({
    href: expect.stringMatching(/^\/regulations\/clause\?text=.+31-Q%C4%90%2FTU/),
    says: "không vượt quá 20%",
  });
  expect(view.steps[0]?.citations[0]).toEqual({
    text: "quy ước của hệ thống — cần xác nhận",
    href: "/regulations/rules",
    says: "làm tròn xuống",
  });
});
