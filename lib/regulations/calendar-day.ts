import { type Day, dayOf, isDay, weekdayOf } from "../core/calendar";
import { WEEKDAY_NAMES } from "../core/format";
import { RuleError } from "./rule-error";

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Whether the string is an instant that exists and names its offset. */
export function isInstant(text: string): boolean {
  const match = INSTANT.exec(text);
  return match?.[1] !== undefined && isDay(match[1]);
}

/** The calendar day in Asia/Ho_Chi_Minh at an instant with offset. Throws RuleError on "at". */
export function dayInVietnam(instant: string): Day {
  if (!isInstant(instant)) throw new RuleError("at", `Thời điểm phải có múi giờ: ${instant}`);
  return dayOf(new Date(instant));
}

/** "Chủ nhật", "Thứ Hai" … */
export function weekdayName(day: Day): string {
  return WEEKDAY_NAMES[weekdayOf(day) % 7] ?? "";
}

/** "15/12/2024". */
export function showDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
