import { formatDay, formatDayWithWeekday } from "@/lib/core/format";

export type ShownDeadline = { bound: "before" | "through"; dueOn: string; lastDay: string };

/** "trước ngày 15/12/2024 – ngày cuối Thứ Bảy 14/12/2024": never a date without its last day and weekday (RQ-13). */
export function DeadlineText({ deadline }: { deadline: ShownDeadline }) {
  const { bound, dueOn, lastDay } = deadline;
  if (bound === "through") {
    return (
      <>
        đến hết <b>{formatDayWithWeekday(dueOn)}</b>
      </>
    );
  }
  return (
    <>
      trước ngày <b>{formatDay(dueOn)}</b>{" "}
      <span className="text-soft">(ngày cuối: {formatDayWithWeekday(lastDay)})</span>
    </>
  );
}
