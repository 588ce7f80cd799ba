import { RuleError } from "./rule-error";

/** A calendar day "YYYY-MM-DD" and an instant with offset "2024-12-15T17:00:00Z", both as strings. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Asia/Ho_Chi_Minh has kept UTC+7 without summer time since 1975. */
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

const WEEKDAYS = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"] as const;

type DayParts = { readonly year: number; readonly month: number; readonly day: number };

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the string is a day that exists. */
export function isCalendarDay(text: string): boolean {
  const match = DAY.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether the string is an instant that exists and names its offset. */
export function isInstant(text: string): boolean {
  const match = INSTANT.exec(text);
  return match?.[1] !== undefined && isCalendarDay(match[1]);
}

function parts(day: string): DayParts {
  if (!isCalendarDay(day)) throw new RuleError("date", `Ngày không tồn tại: ${day}`);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

function epochOf(day: string): number {
  const { year, month, day: dayOfMonth } = parts(day);
  return Date.UTC(year, month - 1, dayOfMonth);
}

function dayOfEpoch(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return dayOfEpoch(epochOf(day) + days * DAY_MS);
}

/** The same day of a later month; the last day of that month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const { year, month, day: dayOfMonth } = parts(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  const target = Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth));
  return dayOfEpoch(Date.UTC(targetYear, targetMonth - 1, target));
}

/** The calendar day in Asia/Ho_Chi_Minh at an instant with offset. */
export function dayInVietnam(instant: string): string {
  if (!isInstant(instant)) throw new RuleError("at", `Thời điểm phải có múi giờ: ${instant}`);
  return dayOfEpoch(Date.parse(instant) + VIETNAM_OFFSET_MS);
}

/** "Chủ nhật", "Thứ Hai" … */
export function weekdayName(day: string): string {
  return WEEKDAYS[new Date(epochOf(day)).getUTCDay()] ?? "";
}

/** "15/12/2024". */
export function showDay(day: string): string {
  const { year } = parts(day);
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${year}`;
}
