import { type Day, dayOf, daysBetween } from "../../core/calendar";

/** Whether an act at this instant is in time: the day counts in the province's calendar, up to midnight (RQ-13). */
export function isInTime(lastDay: Day, at: Date): boolean {
  return dayOf(at) <= lastDay;
}

/** Whole days to the last day: 0 on the last day itself, negative when it is past. */
export function daysLeft(lastDay: Day, at: Date): number {
  return daysBetween(dayOf(at), lastDay);
}
