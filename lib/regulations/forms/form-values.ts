import { dayOf, isDay, timeOf } from "../../core/calendar";
import { formatDay, parseTypedDay } from "../../core/format";
import { timeInput } from "../../core/inputs";
import type { Share } from "../fraction";
import type { GradedCriterion } from "../level-facts";
import { LEVELS, type Level } from "../levels";
import type { Summoned } from "../quorum";
import { showNumber } from "../show-number";
import type { LevelCounts } from "../tally";
import type { FieldKind, FormField } from "./form-field";
import { SUMMONED_ROWS, summonedRowOf } from "./summoned-rows";
import { parseCount, parseDecimal, parseShare, writeDecimal, writeShare } from "./typed-numbers";

/** What was typed, by the name of the control; several values come from ticked boxes. */
export type Typed = Readonly<Record<string, readonly string[]>>;

type Reading = { readonly value: unknown; readonly errors: Readonly<Record<string, string>> };
type Codec = {
  /** The value in the meaning of the question; undefined when nothing was typed. */
  readonly read: (field: FormField, typed: Typed) => Reading;
  readonly write: (field: FormField, value: unknown) => Typed;
};

/** More of one kind than any meeting or group has; keeps a list made from counts small. */
const MOST = 2000;
const WHOLE = "phải là số nguyên, không âm";

function textAt(typed: Typed, name: string): string {
  return (typed[name]?.[0] ?? "").trim();
}

function read(value: unknown): Reading {
  return { value, errors: {} };
}

function refuse(name: string, label: string, problem: string): Reading {
  return { value: undefined, errors: { [name]: `${label}: ${problem}.` } };
}

function oneText(
  parse: (text: string, field: FormField) => unknown,
  problem: string,
  nothing = "chưa nhập",
): Codec["read"] {
  return (field, typed) => {
    const text = textAt(typed, field.key);
    if (text === "") return field.optional ? read(undefined) : refuse(field.key, field.label, nothing);
    const value = parse(text, field);
    return value === undefined ? refuse(field.key, field.label, problem) : read(value);
  };
}

function one(write: (value: unknown) => string): Codec["write"] {
  return (field, value) => ({ [field.key]: [write(value)] });
}

function typedDay(text: string): string | undefined {
  return parseTypedDay(text) ?? undefined;
}

const NO_DAY = "ngày không có thật; nhập theo dạng ngày/tháng/năm, ví dụ 14/12/2024";

function readInstant(field: FormField, typed: Typed): Reading {
  const [dayName, timeName] = [`${field.key}.day`, `${field.key}.time`];
  const day = parseTypedDay(textAt(typed, dayName));
  const time = timeInput.safeParse(textAt(typed, timeName));
  const errors = {
    ...(day !== null && isDay(day) ? {} : refuse(dayName, `${field.label} (ngày)`, NO_DAY).errors),
    ...(time.success ? {} : refuse(timeName, `${field.label} (giờ)`, "nhập theo dạng giờ:phút, ví dụ 07:30").errors),
  };
  return { value: Object.keys(errors).length === 0 ? `${day}T${time.data}:00+07:00` : undefined, errors };
}

function writeInstant(field: FormField, value: unknown): Typed {
  const instant = new Date(String(value));
  return { [`${field.key}.day`]: [formatDay(dayOf(instant))], [`${field.key}.time`]: [timeOf(instant)] };
}

/** Several whole numbers by control; null when all are blank, a blank one among others is 0. */
function readCounts(
  field: FormField,
  typed: Typed,
): { counts: Record<string, number> | null; errors: Reading["errors"] } {
  const counts: Record<string, number> = {};
  const errors: Record<string, string> = {};
  for (const { name, label } of field.controls) {
    const text = textAt(typed, name);
    const count = text === "" ? 0 : parseCount(text);
    if (count === undefined) errors[name] = `${label}: ${WHOLE}.`;
    else if (count > MOST) errors[name] = `${label}: nhiều nhất ${showNumber(MOST)}.`;
    else counts[name] = count;
  }
  const blank = field.controls.every(({ name }) => textAt(typed, name) === "");
  const [first] = field.controls;
  if (blank && !field.optional && first) errors[first.name] = `${field.label}: chưa nhập.`;
  return { counts: blank ? null : counts, errors };
}

function levelCounts(field: FormField, typed: Typed): { value: LevelCounts | undefined; errors: Reading["errors"] } {
  const { counts, errors } = readCounts(field, typed);
  const at = (level: Level) => counts?.[`${field.key}.${level}`] ?? 0;
  const value = { excellent: at("excellent"), good: at("good"), fair: at("fair"), failed: at("failed") };
  return { value: counts === null ? undefined : value, errors };
}

function readLevelList(field: FormField, typed: Typed): Reading {
  const { value, errors } = levelCounts(field, typed);
  if (value === undefined) return { value, errors };
  return { value: LEVELS.flatMap((level) => Array.from({ length: value[level] }, () => level)), errors };
}

function writeLevelCounts(field: FormField, value: unknown): Typed {
  const counts = value as LevelCounts;
  return Object.fromEntries(LEVELS.map((level) => [`${field.key}.${level}`, [String(counts[level])]]));
}

function writeLevelList(field: FormField, value: unknown): Typed {
  const levels = value as Level[];
  return Object.fromEntries(
    LEVELS.map((level) => [`${field.key}.${level}`, [String(levels.filter((one) => one === level).length)]]),
  );
}

function readGrades(field: FormField, typed: Typed): Reading {
  const grades: { code: string; group: string; grade: string }[] = [];
  for (const { code, graded } of field.criteria) {
    const grade = textAt(typed, `${field.key}.${code}`);
    if (graded !== null && field.choices.some(({ value }) => value === grade))
      grades.push({ code, group: graded, grade });
  }
  const [first] = field.controls;
  if (grades.length > 0 || !first) return read(grades);
  return refuse(first.name, field.label, "chưa đánh giá tiêu chí nào");
}

function writeGrades(field: FormField, value: unknown): Typed {
  return Object.fromEntries((value as GradedCriterion[]).map(({ code, grade }) => [`${field.key}.${code}`, [grade]]));
}

function readSummoned(field: FormField, typed: Typed): Reading {
  const { counts, errors } = readCounts(field, typed);
  const problems: Record<string, string> = { ...errors };
  const members = SUMMONED_ROWS.flatMap((row) => {
    const name = `${field.key}.${row.code}`;
    const summoned = counts?.[`${name}.summoned`] ?? 0;
    const present = counts?.[`${name}.present`] ?? 0;
    if (present > summoned) {
      problems[`${name}.present`] ??=
        `${row.label}: số có mặt (${showNumber(present)}) nhiều hơn số được triệu tập (${showNumber(summoned)}).`;
    }
    return Array.from({ length: summoned }, (_, index): Summoned => ({ ...row.member, present: index < present }));
  });
  return { value: members, errors: problems };
}

function writeSummoned(field: FormField, value: unknown): Typed {
  const members = value as Summoned[];
  return Object.fromEntries(
    SUMMONED_ROWS.flatMap((row) => {
      const own = members.filter((member) => summonedRowOf(member) === row.code);
      return [
        [`${field.key}.${row.code}.summoned`, [String(own.length)]],
        [`${field.key}.${row.code}.present`, [String(own.filter((member) => member.present).length)]],
      ];
    }),
  );
}

function chosen(text: string, field: FormField): string | undefined {
  return field.choices.some(({ value }) => value === text) ? text : undefined;
}

const CODECS: Record<FieldKind, Codec> = {
  choice: { read: oneText(chosen, "không có trong các lựa chọn", "chưa chọn"), write: one(String) },
  choices: {
    read: (field, typed) => read((typed[field.key] ?? []).filter((text) => chosen(text, field) !== undefined)),
    write: (field, value) => ({ [field.key]: value as string[] }),
  },
  flag: {
    read: (field, typed) => read(textAt(typed, field.key) === "" ? undefined : true),
    write: (field, value): Typed => (value === true ? { [field.key]: ["true"] } : {}),
  },
  yesNo: {
    read: oneText((text) => (text === "yes" ? true : text === "no" ? false : undefined), "không có trong các lựa chọn"),
    write: one((value) => (value === true ? "yes" : "no")),
  },
  day: { read: oneText(typedDay, NO_DAY), write: one((value) => formatDay(String(value))) },
  instant: { read: readInstant, write: writeInstant },
  count: { read: oneText(parseCount, WHOLE), write: one(String) },
  share: {
    read: oneText(parseShare, "nhập phần trăm (35 hoặc 33,3) hoặc dạng 7/20"),
    write: one((value) => writeShare(value as Share)),
  },
  points: {
    read: oneText(parseDecimal, "nhập số điểm, ví dụ 89,5"),
    write: one((value) => writeDecimal(Number(value))),
  },
  months: { read: oneText(parseDecimal, "nhập số tháng, ví dụ 4"), write: one((value) => writeDecimal(Number(value))) },
  levelCounts: { read: levelCounts, write: writeLevelCounts },
  levelList: { read: readLevelList, write: writeLevelList },
  grades: { read: readGrades, write: writeGrades },
  summoned: { read: readSummoned, write: writeSummoned },
};

export type ReadForm = {
  /** The question's input, without what was left blank. */
  readonly input: Readonly<Record<string, unknown>>;
  /** By the name of the control. */
  readonly errors: Readonly<Record<string, string>>;
};

/** What was typed as the input of the question, and what cannot be read. */
export function readForm(fields: readonly FormField[], typed: Typed): ReadForm {
  const readings = fields.map((field) => ({ field, ...CODECS[field.kind].read(field, typed) }));
  return {
    input: Object.fromEntries(
      readings.flatMap(({ field, value }) => (value === undefined ? [] : [[field.key, value]])),
    ),
    errors: Object.assign({}, ...readings.map(({ errors }) => errors)),
  };
}

/** An input of the question as it would be typed. */
export function writeForm(fields: readonly FormField[], input: Readonly<Record<string, unknown>>): Typed {
  return Object.assign(
    {},
    ...fields.flatMap((field) => {
      const value = input[field.key];
      return value === undefined || value === null ? [] : [CODECS[field.kind].write(field, value)];
    }),
  );
}
