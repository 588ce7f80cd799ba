import type { z } from "zod";
import type { Pack } from "../pack";
import { RuleError } from "../rule-error";

/** One question that can be put to a pack: its name, its input and the answer as plain data. */
export type Question = {
  readonly name: string;
  readonly title: string;
  /** Throws RuleError naming the field when the input is outside its meaning. */
  readonly ask: (pack: Pack, input: unknown) => unknown;
};

/** A question whose input and answer are known to the compiler; the command line and the form read the one schema. */
export type TypedQuestion<S extends z.ZodObject, A> = Question & {
  readonly schema: S;
  readonly answer: (pack: Pack, input: z.output<S>) => A;
};

/** "people.0.id"; an entry of a plain list is named by its list. */
function fieldOf(issue: z.core.$ZodIssue): string {
  const unknown = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const keys = [...issue.path, ...(unknown === undefined ? [] : [unknown])];
  const path = (typeof keys.at(-1) === "number" ? keys.slice(0, -1) : keys).map(String).join(".");
  return path === "" ? "input" : path;
}

const TYPE_NAMES: Partial<Record<string, string>> = {
  array: "danh sách",
  boolean: "true hoặc false",
  number: "số",
  object: "đối tượng JSON",
  string: "chuỗi",
};

export function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return "Trường không có trong câu hỏi này.";
    case "invalid_value":
      return `Giá trị phải là một trong: ${issue.values.map(String).join(", ")}.`;
    case "invalid_type":
      return issue.message.startsWith("Invalid")
        ? `Thiếu hoặc sai kiểu giá trị (cần ${TYPE_NAMES[issue.expected] ?? issue.expected}).`
        : issue.message;
    default:
      return issue.message;
  }
}

/** Parses strictly; the first problem becomes a RuleError. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw issue === undefined
    ? new RuleError("input", "Dữ liệu không hợp lệ.")
    : new RuleError(fieldOf(issue), messageOf(issue));
}

/** A question from its schema and its answer. */
export function question<S extends z.ZodObject, A>(
  name: string,
  title: string,
  schema: S,
  answer: (pack: Pack, input: z.output<S>) => A,
): TypedQuestion<S, A> {
  return { name, title, schema, answer, ask: (pack, input) => answer(pack, parseInput(schema, input)) };
}
