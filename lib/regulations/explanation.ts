import { type Citation, formatCitation } from "./citation";
import { showNumber } from "./show-number";

export type ExplainedValue = string | number | boolean | null;

/** One input of a rule: its code, its Vietnamese label and how it reads on screen. */
export type ExplainedInput = {
  readonly name: string;
  readonly label: string;
  readonly value: ExplainedValue;
  readonly shown: string;
};

/** "Vì sao?": plain data, the same on screens, in exports and in tests. */
export type Explanation = {
  readonly title: string;
  readonly inputs: readonly ExplainedInput[];
  /** The rule as a sentence. */
  readonly rule: string;
  readonly citation: Citation;
  /** Lines of arithmetic, ready to print. */
  readonly arithmetic: readonly string[];
  readonly result: { readonly value: ExplainedValue; readonly text: string };
  readonly steps: readonly Explanation[];
};

type ExplanationParts = Pick<Explanation, "title" | "rule" | "citation" | "result"> &
  Partial<Pick<Explanation, "inputs" | "arithmetic" | "steps">>;

export function explain(parts: ExplanationParts): Explanation {
  return { inputs: [], arithmetic: [], steps: [], ...parts };
}

export function explainedInput(name: string, label: string, value: ExplainedValue, shown?: string): ExplainedInput {
  return { name, label, value, shown: shown ?? showValue(value) };
}

function showValue(value: ExplainedValue): string {
  if (value === null) return "chưa có";
  if (typeof value === "boolean") return value ? "có" : "không";
  return typeof value === "number" ? showNumber(value) : value;
}

/** The explanation as indented lines, for exports and minutes. */
export function explanationLines(explanation: Explanation, depth = 0): string[] {
  const indent = "  ".repeat(depth);
  return [
    `${indent}${explanation.title}: ${explanation.result.text}`,
    ...explanation.inputs.map((input) => `${indent}  ${input.label}: ${input.shown}`),
    `${indent}  Quy tắc: ${explanation.rule}`,
    `${indent}  Căn cứ: ${formatCitation(explanation.citation)}`,
    ...explanation.arithmetic.map((line) => `${indent}  ${line}`),
    ...explanation.steps.flatMap((step) => explanationLines(step, depth + 1)),
  ];
}
