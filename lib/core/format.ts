import { COUNT_LIMIT } from "./paging";

/** How numbers, days and instants are written in Vietnamese. Pure; days are "YYYY-MM-DD", instants are Dates or ISO strings. */

/** Sunday first; the one place where the days of the week are spelled. */
export const WEEKDAY_NAMES = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"] as const;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

const clockInHanoi = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** 98112 → "98.112"; no decimals. */
export function formatCount(value: number): string {
  const digits = Math.abs(Math.round(value)).toString();
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ".");
  return value < 0 && grouped !== "0" ? `−${grouped}` : grouped;
}

/** 2.8333 → "2,83": up to `digits` decimals, for the steps of a formula. */
export function formatDecimal(value: number, digits = 2): string {
  const rounded = Math.round(Math.abs(value) * 10 ** digits) / 10 ** digits;
  const [whole = "0", fraction] = rounded.toString().split(".");
  const text = formatCount(Number(whole)) + (fraction ? `,${fraction}` : "");
  return value < 0 && rounded !== 0 ? `−${text}` : text;
}

/** A fraction of one: 0.757 → "75,7%". */
export function formatPercent(fraction: number, digits = 1): string {
  const scale = 10 ** digits;
  const scaled = Math.round(Math.abs(fraction) * 100 * scale + 1e-9);
  const whole = formatCount(Math.floor(scaled / scale));
  const sign = fraction < 0 && scaled !== 0 ? "−" : "";
  return digits === 0 ? `${sign}${whole}%` : `${sign}${whole},${(scaled % scale).toString().padStart(digits, "0")}%`;
}

/** Part of a whole as a percentage. Never rounds an unfinished part up to 100% nor a begun one down to 0%; "–" of nothing. */
export function formatShare(part: number, whole: number, digits = 1): string {
  if (whole <= 0) return "–";
  const step = 10 ** -(digits + 2);
  const fraction = part / whole;
  if (part < whole && fraction > 1 - step) return formatPercent(1 - step, digits);
  if (part > 0 && fraction < step) return formatPercent(step, digits);
  return formatPercent(fraction, digits);
}

function partsOf(day: string): { year: string; month: string; date: string } {
  const match = dayPattern.exec(day);
  const [, year, month, date] = match ?? [];
  if (!year || !month || !date) throw new RangeError(`Not a calendar day: ${day}`);
  return { year, month, date };
}

/** "2024-12-14" → "14/12/2024". */
export function formatDay(day: string): string {
  const { year, month, date } = partsOf(day);
  return `${date}/${month}/${year}`;
}

/** "2024-12-14" → "14/12", where the year is said nearby. */
export function formatDayShort(day: string): string {
  const { month, date } = partsOf(day);
  return `${date}/${month}`;
}

/** "2024-12-14" → "Thứ Bảy 14/12/2024". */
export function formatDayWithWeekday(day: string): string {
  const { year, month, date } = partsOf(day);
  const weekday = WEEKDAY_NAMES[new Date(Date.UTC(Number(year), Number(month) - 1, Number(date))).getUTCDay()];
  return `${weekday} ${date}/${month}/${year}`;
}

function hanoiParts(instant: Date | string): { day: string; time: string } {
  const parts = clockInHanoi.formatToParts(typeof instant === "string" ? new Date(instant) : instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
}

/** An instant on the wall clock of Asia/Ho_Chi_Minh: "10/12/2024 08:14". */
export function formatDateTime(instant: Date | string): string {
  const { day, time } = hanoiParts(instant);
  return `${formatDay(day)} ${time}`;
}

/** "Thứ Ba 10/12/2024 08:14". */
export function formatDateTimeWithWeekday(instant: Date | string): string {
  const { day, time } = hanoiParts(instant);
  return `${formatDayWithWeekday(day)} ${time}`;
}

/** "08:14". */
export function formatTime(instant: Date | string): string {
  return hanoiParts(instant).time;
}

/** What an official may type for a day — "14/12/2024", "14-12-2024", "4.1.2025", "14122024" or "2024-12-14" — as "YYYY-MM-DD"; null when it is no day of the calendar. */
export function parseTypedDay(typed: string): string | null {
  const text = typed.trim();
  const local = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const iso = dayPattern.exec(text);
  const [year, month, date] = local ? [local[3], local[2], local[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (!year || !month || !date) return null;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  const isReal = time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(date);
  return isReal ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : null;
}

/** "98.112", or "hơn 1.000" where nobody counted further. */
export function formatTotal({ total, isCapped = false }: { total: number; isCapped?: boolean | undefined }): string {
  return isCapped ? `hơn ${formatCount(COUNT_LIMIT)}` : formatCount(total);
}
