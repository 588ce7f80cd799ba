import { z } from "zod";
import { describeLevel, GRADES, gradeName, LEVELS } from "../levels";
import type { ContentItem } from "../pack";
import {
  countField,
  dayField,
  gradesField,
  instantField,
  levelCountsField,
  levelListField,
  monthsField,
  pointsField,
  shareField,
  summonedField,
} from "../questions/fields";
import { SUMMONED_ROWS } from "./summoned-rows";

/** How a field of a question is asked on a form. */
export type FieldKind =
  | "choice"
  | "choices"
  | "flag"
  | "yesNo"
  | "day"
  | "instant"
  | "count"
  | "share"
  | "points"
  | "months"
  | "levelCounts"
  | "levelList"
  | "grades"
  | "summoned";

export type FieldChoice = { readonly value: string; readonly label: string };

/** One field of a question as an official meets it. */
export type FormField = {
  /** The field of the question's input. */
  readonly key: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  /** Fields of one group stand under one heading. */
  readonly group?: string;
  readonly optional: boolean;
  readonly choices: readonly FieldChoice[];
  /** What is typed: one control named as the field, or the parts of a field that has several. */
  readonly controls: readonly { readonly name: string; readonly label: string }[];
  /** The criteria to grade, in the order of the pack. */
  readonly criteria: readonly ContentItem[];
};

type PlainWords = {
  readonly label: string;
  readonly hint?: string;
  readonly group?: string;
  /** "yesNo": not known is something else than no. */
  readonly asked?: "yesNo";
};

type CodesOf<T> =
  NonNullable<T> extends readonly (infer E)[]
    ? E extends string
      ? E
      : never
    : NonNullable<T> extends string
      ? string extends NonNullable<T>
        ? never
        : NonNullable<T>
      : never;

/** The words for one field; a field with codes names each of them. */
export type FieldWords<T> = PlainWords &
  ([CodesOf<T>] extends [never] ? unknown : { readonly choices: Readonly<Record<CodesOf<T>, string>> });

/** Words for every field of a schema: a new field without words does not compile. */
export type SchemaWords<S extends z.ZodObject> = {
  readonly [K in keyof z.output<S>]-?: FieldWords<z.output<S>[K]>;
};

type AnyWords = PlainWords & { readonly choices?: Readonly<Record<string, string>> };

const KINDS: ReadonlyMap<unknown, FieldKind> = new Map<unknown, FieldKind>([
  [dayField, "day"],
  [instantField, "instant"],
  [countField, "count"],
  [shareField, "share"],
  [pointsField, "points"],
  [monthsField, "months"],
  [levelCountsField, "levelCounts"],
  [levelListField, "levelList"],
  [gradesField, "grades"],
  [summonedField, "summoned"],
]);

function unwrapped(type: unknown): { inner: unknown; optional: boolean } {
  let inner = type;
  let optional = false;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) {
    inner = inner.unwrap();
    optional = true;
  }
  return { inner, optional };
}

function kindOf(key: string, type: unknown, words: AnyWords): FieldKind {
  const known = KINDS.get(type);
  if (known !== undefined) return known;
  if (type instanceof z.ZodEnum) return "choice";
  if (type instanceof z.ZodArray) return "choices";
  if (type instanceof z.ZodBoolean) return words.asked ?? "flag";
  throw new RangeError(`no form control for the field ${key}`);
}

function choicesOf(kind: FieldKind, words: AnyWords): FieldChoice[] {
  if (kind === "grades") return GRADES.map((grade) => ({ value: grade, label: gradeName(grade) }));
  if (kind === "yesNo") {
    return [
      { value: "yes", label: "Có" },
      { value: "no", label: "Không" },
    ];
  }
  return Object.entries(words.choices ?? {}).map(([value, label]) => ({ value, label }));
}

function controlsOf(key: string, kind: FieldKind, label: string, criteria: readonly ContentItem[]) {
  switch (kind) {
    case "instant":
      return [
        { name: `${key}.day`, label: `${label} (ngày)` },
        { name: `${key}.time`, label: `${label} (giờ)` },
      ];
    case "levelCounts":
    case "levelList":
      return LEVELS.map((level) => ({ name: `${key}.${level}`, label: describeLevel(level).name }));
    case "grades":
      return criteria.map((item) => ({ name: `${key}.${item.code}`, label: item.title }));
    case "summoned":
      return SUMMONED_ROWS.flatMap((row) => [
        { name: `${key}.${row.code}.summoned`, label: `${row.label}: số được triệu tập` },
        { name: `${key}.${row.code}.present`, label: `${row.label}: số có mặt` },
      ]);
    default:
      return [{ name: key, label }];
  }
}

/** The fields of a schema in its order, with their words; `criteria` are the graded items of the subject, where there are any. */
export function formFields(
  schema: z.ZodObject,
  words: Readonly<Record<string, AnyWords>>,
  criteria: readonly ContentItem[] = [],
): FormField[] {
  return Object.entries(schema.shape).map(([key, type]) => {
    const own = words[key];
    if (own === undefined) throw new RangeError(`no words for the field ${key}`);
    const { inner, optional } = unwrapped(type);
    const kind = kindOf(key, inner, own);
    const { label, hint, group } = own;
    return {
      key,
      kind,
      label,
      hint,
      group,
      optional,
      choices: choicesOf(kind, own),
      controls: controlsOf(key, kind, label, criteria),
      criteria: kind === "grades" ? criteria : [],
    };
  });
}
