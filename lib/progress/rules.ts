import { addDays, type Day } from "../core/calendar";
import { groupBy } from "../core/group-by";
import type { Level, Track } from "../db/generated/enums";

/** Published figures keep four kinds apart and never add them together (R20.5). */
export const TRACKS = ["organisation", "collective", "partyMember", "official"] as const satisfies readonly Track[];

const TRACK_NAMES: Record<Track, string> = {
  organisation: "Tổ chức đảng",
  collective: "Tập thể lãnh đạo, quản lý",
  partyMember: "Đảng viên",
  official: "Cán bộ lãnh đạo, quản lý",
};

/** What a track counts: "Đảng viên". */
export function trackName(track: Track): string {
  return TRACK_NAMES[track];
}

/** The figures of one kind in one subtree on one day. Counts of subjects; shares are formed where they are shown. */
export type ProgressNumbers = {
  required: number;
  exempt: number;
  reviewed: number;
  /** Reviewed by the day of the unit's own plan. */
  onTime: number;
  /** Not reviewed although the day of the unit's own plan is past. */
  overdue: number;
  /** Not reviewed although the province's day is past. */
  pastProvinceDay: number;
  decided: Record<Level, number>;
};

export type ProgressByTrack = Record<Track, ProgressNumbers>;

/** One kept total, folded to the day asked for. */
export type MeasuredValue = { track: Track; measure: string; value: number };

function noNumbers(): ProgressNumbers {
  return {
    required: 0,
    exempt: 0,
    reviewed: 0,
    onTime: 0,
    overdue: 0,
    pastProvinceDay: 0,
    decided: { excellent: 0, good: 0, fair: 0, failed: 0 },
  };
}

const LEVEL_OF_MEASURE: Record<string, Level> = {
  "decided.excellent": "excellent",
  "decided.good": "good",
  "decided.fair": "fair",
  "decided.failed": "failed",
};

/** What each kept measure adds to the figures: what was due and is done no longer counts as overdue (RQ-15). */
function addMeasure(numbers: ProgressNumbers, measure: string, value: number): void {
  const level = LEVEL_OF_MEASURE[measure];
  if (level) numbers.decided[level] += value;
  else if (measure === "required" || measure === "exempt" || measure === "reviewed" || measure === "onTime")
    numbers[measure] += value;
  else if (measure === "due") numbers.overdue += value;
  else if (measure === "dueDone") numbers.overdue -= value;
  else if (measure === "provinceDue") numbers.pastProvinceDay += value;
  else if (measure === "provinceDone") numbers.pastProvinceDay -= value;
}

/** The figures of the four kinds out of kept totals. */
export function progressOf(values: readonly MeasuredValue[]): ProgressByTrack {
  const progress: ProgressByTrack = {
    organisation: noNumbers(),
    collective: noNumbers(),
    partyMember: noNumbers(),
    official: noNumbers(),
  };
  for (const { track, measure, value } of values) addMeasure(progress[track], measure, value);
  return progress;
}

/** One kept total of one kind with the day that it is kept under. */
export type DayMeasure = { measure: string; day: Day; value: number };

/** Running totals up to the end of one day. */
export type ProgressPoint = {
  day: Day;
  required: number;
  reviewed: number;
  onTime: number;
  /** Behind the own plan on that day. */
  overdue: number;
  /** Past the province's day on that day. */
  pastProvinceDay: number;
};

const COUNTED_FROM_THE_NEXT_DAY = new Set(["due", "dueDone", "provinceDue", "provinceDone"]);
const DRAWN = new Set(["required", "reviewed", "onTime", ...COUNTED_FROM_THE_NEXT_DAY]);

/** The season day by day: one point for each day on which one of the drawn numbers changed, oldest first (RQ-15). */
export function curveOf(values: readonly DayMeasure[]): ProgressPoint[] {
  const drawn = values.filter(({ measure, value }) => DRAWN.has(measure) && value !== 0);
  const byDay = groupBy(drawn, ({ measure, day }) => (COUNTED_FROM_THE_NEXT_DAY.has(measure) ? addDays(day, 1) : day));
  const running = noNumbers();
  return [...byDay.keys()].toSorted().map((day) => {
    for (const { measure, value } of byDay.get(day) ?? []) addMeasure(running, measure, value);
    const { required, reviewed, onTime, overdue, pastProvinceDay } = running;
    return { day, required, reviewed, onTime, overdue, pastProvinceDay };
  });
}

/** Whether everything of the kind that had to be reviewed is. */
export function isComplete(numbers: ProgressNumbers): boolean {
  return numbers.reviewed >= numbers.required;
}
/** By which tree of units figures are added up: "theo tổ chức hiện nay" · "theo tổ chức tại thời điểm" (R20.18). */
export const STRUCTURES = ["now", "then"] as const;
export type Structure = (typeof STRUCTURES)[number];
