import { addDays } from "../core/calendar";
import { dayInVietnam, showDay, weekdayName } from "./calendar-day";
import { convention } from "./citation";
import { type Explanation, explain, explainedInput } from "./explanation";
import type { DeadlineRule } from "./pack";

export type DeadlineBound = "before" | "through";

export type Deadline = {
  readonly bound: DeadlineBound;
  readonly date: string;
  /** The last calendar day in time, in Asia/Ho_Chi_Minh; never shifted for weekends (R20.17). */
  readonly lastDay: string;
  readonly weekday: string;
  /** "trước ngày 15/12/2024 (ngày cuối: Thứ Bảy, 14/12/2024)". */
  readonly text: string;
};

/** "Trước ngày" ends on the day before, "đến hết ngày" includes the day (RQ-13). */
export function describeDeadline(bound: DeadlineBound, date: string): Deadline {
  const lastDay = bound === "before" ? addDays(date, -1) : addDays(date, 0);
  const weekday = weekdayName(lastDay);
  const text =
    bound === "before"
      ? `trước ngày ${showDay(date)} (ngày cuối: ${weekday}, ${showDay(lastDay)})`
      : `đến hết ngày ${showDay(date)} (${weekday})`;
  return { bound, date, lastDay, weekday, text };
}

/** Whether the instant (with offset) falls on or before the last day, in Asia/Ho_Chi_Minh. */
export function isOnTime(bound: DeadlineBound, date: string, at: string): boolean {
  return dayInVietnam(at) <= describeDeadline(bound, date).lastDay;
}

/** The deadline of a pack in the year of review. */
export function packDeadline(rule: DeadlineRule, reviewYear: number): Deadline {
  const year = rule.followingYear === true ? reviewYear + 1 : reviewYear;
  return describeDeadline(rule.bound, `${year}-${rule.monthDay}`);
}

export type DeadlineAnswer = Deadline & { readonly onTime: boolean; readonly explanation: Explanation };

/** In time or late, with the reason. */
export function judgeDeadline(bound: DeadlineBound, date: string, at: string): DeadlineAnswer {
  const deadline = describeDeadline(bound, date);
  const day = dayInVietnam(at);
  const onTime = isOnTime(bound, date, at);
  const explanation = explain({
    title: "Đúng hạn",
    inputs: [
      explainedInput("date", "Hạn", date, deadline.text),
      explainedInput("at", "Thời điểm nộp", at, `${weekdayName(day)}, ${showDay(day)} (giờ Việt Nam)`),
    ],
    rule:
      bound === "before"
        ? "“Trước ngày” không kể ngày được nêu: ngày cuối là ngày liền trước"
        : "“Đến hết ngày” kể cả ngày được nêu, đến 24 giờ",
    citation: convention("R20.17"),
    arithmetic: [`${showDay(day)} ${onTime ? "không sau" : "sau"} ${showDay(deadline.lastDay)}`],
    result: { value: onTime, text: onTime ? "đúng hạn" : "quá hạn" },
  });
  return { ...deadline, onTime, explanation };
}
