import { type Explanation, explain, explainedInput } from "./explanation";
import { describeLevel, LEVELS, type Level } from "./levels";
import type { Pack } from "./pack";
import { showNumber } from "./show-number";

export type LevelCounts = Readonly<Record<Level, number>>;

/** What was marked for one subject: the levels, and papers whose row was blank or spoilt. */
export type SubjectCount = {
  readonly subjectId: string;
  readonly levels: LevelCounts;
  readonly blank: number;
  readonly spoilt: number;
};

export type BallotCount = {
  readonly votersPresent: number;
  readonly issued: number;
  readonly returned: number;
  readonly lost: number;
  readonly valid: number;
  readonly invalid: number;
  readonly subjects: readonly SubjectCount[];
};

export type TallyProblemCode =
  | "notWhole"
  | "issuedAboveVoters"
  | "issuedNotReturnedPlusLost"
  | "returnedNotValidPlusInvalid"
  | "subjectNotValid";

export type TallyProblem = {
  readonly code: TallyProblemCode;
  readonly field: string;
  readonly subjectId: string | null;
  /** The formula with its figures, as the tellers read it. */
  readonly text: string;
  readonly difference: number;
};

const COUNT_FIELDS = ["votersPresent", "issued", "returned", "lost", "valid", "invalid"] as const;

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function wholeProblems(count: BallotCount): TallyProblem[] {
  const problem = (field: string, subjectId: string | null): TallyProblem => ({
    code: "notWhole",
    field,
    subjectId,
    text: "Số phiếu phải là số nguyên, không âm",
    difference: 0,
  });
  const head = COUNT_FIELDS.filter((field) => !isCount(count[field])).map((field) => problem(field, null));
  const rows = count.subjects.flatMap((subject) => {
    const values = { ...subject.levels, blank: subject.blank, spoilt: subject.spoilt };
    return Object.entries(values)
      .filter(([, value]) => !isCount(value))
      .map(([field]) => problem(field, subject.subjectId));
  });
  return [...head, ...rows];
}

/** Rows marked for a subject: levels plus blank or spoilt. */
export function subjectTotal(subject: SubjectCount): number {
  return LEVELS.reduce((sum, level) => sum + subject.levels[level], 0) + subject.blank + subject.spoilt;
}

function subjectProblems(count: BallotCount): TallyProblem[] {
  return count.subjects
    .filter((subject) => subjectTotal(subject) !== count.valid)
    .map((subject) => ({
      code: "subjectNotValid",
      field: "levels",
      subjectId: subject.subjectId,
      text: `Các mức cộng dòng bỏ trống, hỏng (${showNumber(subjectTotal(subject))}) phải bằng số phiếu hợp lệ (${showNumber(count.valid)})`,
      difference: subjectTotal(subject) - count.valid,
    }));
}

/** Everything that does not reconcile; empty when the count may be recorded (R20.15). */
export function reconciliationProblems(count: BallotCount): TallyProblem[] {
  const whole = wholeProblems(count);
  if (whole.length > 0) return whole;
  const problems: TallyProblem[] = [];
  const add = (code: TallyProblemCode, field: string, text: string, difference: number) =>
    problems.push({ code, field, subjectId: null, text, difference });
  if (count.issued > count.votersPresent) {
    add(
      "issuedAboveVoters",
      "issued",
      `Phát ra ${showNumber(count.issued)} phiếu, nhiều hơn ${showNumber(count.votersPresent)} người được bỏ phiếu có mặt`,
      count.issued - count.votersPresent,
    );
  }
  if (count.issued !== count.returned + count.lost) {
    add(
      "issuedNotReturnedPlusLost",
      "returned",
      `Phát ra ${showNumber(count.issued)} phải bằng thu về ${showNumber(count.returned)} cộng không thu về ${showNumber(count.lost)}`,
      count.returned + count.lost - count.issued,
    );
  }
  if (count.returned !== count.valid + count.invalid) {
    add(
      "returnedNotValidPlusInvalid",
      "valid",
      `Thu về ${showNumber(count.returned)} phải bằng hợp lệ ${showNumber(count.valid)} cộng không hợp lệ ${showNumber(count.invalid)}`,
      count.valid + count.invalid - count.returned,
    );
  }
  return [...problems, ...subjectProblems(count)];
}

export type LevelProposal = {
  /** Null when no level is reached: repeat the ballot, or the superior decides. */
  readonly level: Level | null;
  readonly orBetter: LevelCounts;
  readonly base: number;
  readonly explanation: Explanation;
};

function cumulative(levels: LevelCounts): LevelCounts {
  const excellent = levels.excellent;
  const good = excellent + levels.good;
  const fair = good + levels.fair;
  return { excellent, good, fair, failed: fair + levels.failed };
}

/** The best level which, "or better", more than the pack's share of the base voted for (R7.16, R20.14). */
export function proposeLevel(pack: Pack, levels: LevelCounts, base: number): LevelProposal {
  const parameter = pack.parameters["approval.share"];
  const { num, den } = parameter.value;
  const orBetter = cumulative(levels);
  const passes = (level: Level) => orBetter[level] * den > base * num;
  const level = LEVELS.find(passes) ?? null;
  const arithmetic = LEVELS.map(
    (name) =>
      `${describeLevel(name).shortName} trở lên: ${showNumber(orBetter[name])} phiếu × ${den} = ${showNumber(orBetter[name] * den)} ${passes(name) ? ">" : "≤"} ${showNumber(base)} × ${num} = ${showNumber(base * num)}`,
  );
  const text =
    level === null ? "chưa có mức nào quá bán: bỏ phiếu lại hoặc cấp trên quyết định" : describeLevel(level).name;
  const explanation = explain({
    title: "Mức đề xuất theo kết quả bỏ phiếu",
    inputs: [
      explainedInput("base", "Số được triệu tập làm cơ sở tính", base),
      ...LEVELS.map((name) =>
        explainedInput(name, describeLevel(name).name, levels[name], `${showNumber(levels[name])} phiếu`),
      ),
    ],
    rule: `Đề xuất mức cao nhất mà số phiếu từ mức đó trở lên vượt quá ${num}/${den} số được triệu tập`,
    citation: parameter.citation,
    arithmetic,
    result: { value: level, text },
  });
  return { level, orBetter, base, explanation };
}
