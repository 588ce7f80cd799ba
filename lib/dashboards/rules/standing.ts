import { addDays, type Day } from "../../core/calendar";
import { formatCount, formatDay, formatDayShort, formatShare } from "../../core/format";
import { isComplete, type ProgressNumbers } from "../../progress/rules";

/** One day of the curve: what was done up to it. */
type DayOfCurve = { day: Day; reviewed: number };

/** How a unit stands against its own plan; the words of the tiles. */
export type Standing = "onTime" | "doneLate" | "dueSoon" | "late" | "notStarted";

/** Near enough to its day to be named: the same seven days as on the page of tasks. */
export const SOON_DAYS = 7;

/** Of those who are done, one in twenty after the day makes the whole "done late"; a convention of the screen, not of a text. */
const LATE_ONE_IN = 20;

function isDoneLate({ reviewed, onTime }: ProgressNumbers): boolean {
  return reviewed > 0 && (reviewed - onTime) * LATE_ONE_IN >= reviewed;
}

/** Late as soon as something is past the unit's own day; complete is in time or was late; then by the days that are left (RQ-15). */
export function standingOf(numbers: ProgressNumbers, daysLeft: number | null): Standing {
  if (numbers.overdue > 0 || numbers.pastProvinceDay > 0) return "late";
  if (isComplete(numbers)) return isDoneLate(numbers) ? "doneLate" : "onTime";
  if (numbers.reviewed === 0) return "notStarted";
  return daysLeft !== null && daysLeft <= SOON_DAYS ? "dueSoon" : "onTime";
}

/** Nothing of the kind lives there: no row. */
export function isEmpty(numbers: ProgressNumbers): boolean {
  return numbers.required + numbers.exempt + numbers.reviewed === 0;
}

/** What is known of the meetings in a subtree: numbers of bodies and meetings, never of people. */
export type Causes = {
  /** Bodies with something to review and no meeting for it. */
  unscheduled: number;
  /** Of these, with a meeting that was called off. */
  calledOff: number;
  /** Meetings whose hour has passed without a presence being taken. */
  missed: number;
  /** Meetings that have begun and are not closed. */
  running: number;
  upcoming: number;
  nextOn: Day | null;
  lastOn: Day | null;
  /** Bodies where somebody was absent and waits for a supplementary review. */
  waiting: number;
};

export const NO_CAUSES: Causes = {
  unscheduled: 0,
  calledOff: 0,
  missed: 0,
  running: 0,
  upcoming: 0,
  nextOn: null,
  lastOn: null,
  waiting: 0,
};

/** Why something is still open, in the order in which it has to be cleared. */
export function causeTexts(causes: Causes): string[] {
  const neverScheduled = causes.unscheduled - causes.calledOff;
  const texts = [
    neverScheduled > 0 ? `${formatCount(neverScheduled)} nơi chưa có lịch kiểm điểm` : null,
    causes.calledOff > 0 ? `${formatCount(causes.calledOff)} nơi hội nghị bị hủy, chưa xếp lịch lại` : null,
    causes.missed > 0 ? `${formatCount(causes.missed)} hội nghị đã qua giờ, chưa điểm danh` : null,
    causes.running > 0 ? `${formatCount(causes.running)} hội nghị đang tiến hành` : null,
    causes.waiting > 0 ? `${formatCount(causes.waiting)} nơi có người vắng, chờ kiểm điểm bổ sung` : null,
    causes.upcoming > 0 ? upcomingText(causes) : null,
  ];
  return texts.filter((text) => text !== null);
}

function upcomingText({ upcoming, nextOn, lastOn }: Causes): string {
  const days =
    nextOn && lastOn
      ? `, ${nextOn === lastOn ? "" : `từ ${formatDayShort(nextOn)} đến `}${formatDayShort(lastOn)}`
      : "";
  return `${formatCount(upcoming)} hội nghị đã có lịch${days}`;
}

/** Meetings that are still to be held, at the least: one for each body without a date and each that is planned. */
function meetingsLeft(causes: Causes): number {
  return causes.unscheduled + causes.missed + causes.upcoming;
}

/** How many meetings a day it takes to be done on the last day; null when there is no day or nothing left. */
export function meetingsPerDay(causes: Causes, daysLeft: number | null): number | null {
  const left = meetingsLeft(causes);
  if (left === 0 || daysLeft === null || daysLeft < 0) return null;
  return Math.ceil(left / (daysLeft + 1));
}

export type TileFacts = {
  numbers: ProgressNumbers;
  standing: Standing;
  /** Null when looked at from a past day: then only the numbers are known. */
  causes: Causes | null;
  daysLeft: number | null;
  dossier: string | null;
};

/** The few words under the name on a tile. Never a mark of a complex unit (R20.21). */
export function tileNote({ numbers, standing, causes, daysLeft, dossier }: TileFacts): string {
  if (numbers.pastProvinceDay > 0) return `quá hạn của tỉnh: ${formatCount(numbers.pastProvinceDay)}`;
  if (standing === "late") return `chậm kế hoạch: ${formatCount(numbers.overdue)}`;
  if (standing === "notStarted" && causes === null) return "chưa bắt đầu";
  if (standing === "notStarted") return causes?.nextOn ? `bắt đầu ${formatDayShort(causes.nextOn)}` : "chưa có lịch";
  if (standing === "doneLate") return `xong, muộn ${formatCount(numbers.reviewed - numbers.onTime)}`;
  if (isComplete(numbers) && dossier) return dossier;
  const perDay = isComplete(numbers) || causes === null ? null : meetingsPerDay(causes, daysLeft);
  if (standing === "dueSoon" && perDay !== null) return `cần ${formatCount(perDay)} hội nghị/ngày`;
  return `đúng hạn ${formatShare(numbers.onTime, numbers.reviewed, 0)}`;
}

const DOSSIER_WORDS: Record<string, string> = {
  preparing: "hồ sơ đang hoàn thiện",
  submitted: "đã gửi hồ sơ",
  received: "hồ sơ đã tiếp nhận",
  returned: "hồ sơ bị trả lại",
  decided: "đã quyết định",
};

export function dossierWords(status: string | null, isDone: boolean): string | null {
  return status === null ? (isDone ? "chưa lập hồ sơ" : null) : (DOSSIER_WORDS[status] ?? null);
}

/** What was reviewed on the day before: "hôm qua +N". Null before the season has a yesterday. */
export function doneYesterday(curve: readonly DayOfCurve[], today: Day): number | null {
  const yesterday = addDays(today, -1);
  const first = curve[0];
  if (!first || first.day > yesterday) return null;
  const until = (day: Day) => curve.findLast((point) => point.day <= day)?.reviewed ?? 0;
  return until(yesterday) - until(addDays(yesterday, -1));
}

/** The whole season on one axis: from the first fact or the first deadline to a little after the last. */
export function curveSpan(curve: readonly DayOfCurve[], marks: readonly Day[], today: Day): { first: Day; last: Day } {
  const days = [...curve.map((point) => point.day), ...marks, today].toSorted();
  return { first: days[0] ?? today, last: addDays(days.at(-1) ?? today, 2) };
}

/** Where figures come from when it is not from lists, or that they are not complete (R20.20). */
export function noteOn(unit: {
  source: { name: string; on: string } | null;
  isLoading: boolean;
  endedOn: string | null;
}): string | null {
  if (unit.isLoading) return "đang nạp";
  const notes = [
    unit.endedOn && `kết thúc hoạt động từ ngày ${formatDay(unit.endedOn)}`,
    unit.source && `số liệu tổng hợp theo ${unit.source.name} ngày ${formatDay(unit.source.on)}`,
  ].filter((note) => note !== null);
  return notes.length > 0 ? notes.join("; ") : null;
}
