import { Temporal } from "temporal-polyfill";

/** All calendar reasoning happens in this zone, whatever the zone of the server (RQ-13). */
const PROVINCE_ZONE = "Asia/Ho_Chi_Minh";

/** A calendar day, "YYYY-MM-DD". */
export type Day = string;

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists ("2023-02-29" does not). */
export function isDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/** The province's calendar day of an instant. */
export function dayOf(instant: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(PROVINCE_ZONE)
    .toPlainDate()
    .toString();
}

/** The instant at which a local wall-clock time ("2024-12-09", "07:30") happens in the province. */
export function instantAt(day: Day, time: string): Date {
  const zoned = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(PROVINCE_ZONE);
  return new Date(zoned.epochMilliseconds);
}

/** Wall-clock time "HH:mm" of an instant in the province. */
export function timeOf(instant: Date): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(PROVINCE_ZONE);
  return zoned.toPlainTime().toString({ smallestUnit: "minute" });
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Whole days from one day to another; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** A `date` column at the database's edge: midnight UTC of that day. */
export function toDateColumn(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The day held by a `date` column. */
export function fromDateColumn(value: Date): Day {
  return value.toISOString().slice(0, 10);
}

/** The same for an empty column. */
export function fromOptionalDateColumn(value: Date | null): Day | null {
  return value === null ? null : fromDateColumn(value);
}
