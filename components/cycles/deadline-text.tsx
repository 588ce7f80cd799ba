import { formatDay } from "@/lib/core/format";

export type ShownDeadline = { bound: "before" | "through"; dueOn: string; lastDay: string; weekday: string };

/** "trước ngày 15/12/2024 – ngày cuối Thứ Bảy 14/12/2024": never a date without its last day and weekday (RQ-13). */
export function DeadlineText({ deadline }: { deadline: ShownDeadline }) {
  const { bound, dueOn, lastDay, weekday } = deadline;
  if (bound === "through") {
    return (
      <>
        đến hết <b>{formatDay(dueOn)}</b> <span className="text-soft">({weekday})</span>
      </>
    );
  }
  return (
    <>
      trước ngày <b>{formatDay(dueOn)}</b>{" "}
      <span className="text-soft">
        (ngày cuối: {weekday} {formatDay(lastDay)})
      </span>
    </>
  );
}
