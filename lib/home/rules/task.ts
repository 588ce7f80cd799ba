import { addDays, type Day, daysBetween } from "../../core/calendar";
import { formatDayShort, formatDayWithWeekday } from "../../core/format";

/** One thing that this person has to do, or waits for. */
export type HomeTask = {
  id: string;
  /** Verb and object: "Gửi hồ sơ lên Đảng ủy xã Hương Long". */
  title: string;
  /** The last day in time. */
  dueOn: Day | null;
  /** Where it stands when it has no day: to be done now, or within the week. */
  undated?: "today" | "week";
  /** Others have to act first; nothing to do but to know. */
  isWaiting?: boolean;
  /** Why it is to be done. */
  why: string | null;
  /** The clause, where a rule is the reason. */
  citation?: string;
  action: { label: string; href: string; main?: boolean } | null;
  blocked?: { label: string; reason: string; liftedBy?: string };
};

export type GroupKey = "overdue" | "today" | "week" | "later" | "waiting";

const GROUP_KEYS: readonly GroupKey[] = ["overdue", "today", "week", "later", "waiting"];

export type PlacedTask = Omit<HomeTask, "dueOn"> & { dueOn: Day | null; due: string | null };
export type TaskGroup = { key: GroupKey; heading: string; tasks: PlacedTask[] };

const WEEK = 7;

/** Which group a task belongs to; what others have to do first waits, whatever its day. */
export function groupOf(task: Pick<HomeTask, "dueOn" | "undated" | "isWaiting">, today: Day): GroupKey {
  if (task.isWaiting) return "waiting";
  if (task.dueOn === null) return task.undated ?? "today";
  if (task.dueOn < today) return "overdue";
  if (task.dueOn === today) return "today";
  return task.dueOn <= addDays(today, WEEK) ? "week" : "later";
}

/** "Hạn Thứ Bảy 14/12/2024, còn 4 ngày". */
export function dueWords(dueOn: Day | null, today: Day): string | null {
  if (dueOn === null) return null;
  const left = daysBetween(today, dueOn);
  const distance = left < 0 ? `quá ${-left} ngày` : left === 0 ? "hôm nay" : `còn ${left} ngày`;
  return `Hạn ${formatDayWithWeekday(dueOn)}, ${distance}`;
}

/** Tasks in their groups, by day; those without a day after those with one. */
export function groupTasks(tasks: readonly HomeTask[], today: Day): TaskGroup[] {
  const headings: Record<GroupKey, string> = {
    overdue: "Quá hạn",
    today: `Hôm nay, ${formatDayShort(today)}`,
    week: "7 ngày tới",
    later: "Sau đó",
    waiting: "Đang chờ người khác",
  };
  return GROUP_KEYS.map((key) => ({
    key,
    heading: headings[key],
    tasks: tasks
      .filter((task) => groupOf(task, today) === key)
      .toSorted((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"))
      .map((task) => ({ ...task, due: dueWords(task.dueOn, today) })),
  }));
}

/** "Đậu Văn Cường, Võ Thị Hòa và 3 người khác"; `count` may be more than the names that are known. */
export function namesOf(names: readonly string[], count: number, noun: string): string {
  const shown = names.slice(0, 3);
  const rest = count - shown.length;
  return rest > 0 ? `${shown.join(", ")} và ${rest} ${noun} khác` : shown.join(", ");
}
