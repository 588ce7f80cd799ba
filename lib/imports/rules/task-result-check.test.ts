import { expect, test } from "vitest";
import { checkTaskResult } from "./task-result-check";

const target = { id: "s", isPerson: true, refusal: null, current: null };
const judge = (isRepeated: boolean, of: typeof target | null = target) =>
  checkTaskResult({ data: {}, problems: [], isRepeated }, of ?? undefined, "2024-12-10");

test("RQ-02 a line that stands twice is named as such, one of nobody in the unit as not of its template", () => {
  expect(judge(false).outcome).toBe("same");
  expect(judge(true)).toMatchObject({ outcome: "problem", plan: null, problems: [{ text: /bị lặp/ }] });
  expect(judge(true, null).problems[0]?.text).toMatch(/không có trong tệp mẫu/);
});
