import { formatDay, formatDayShort, formatDayWithWeekday } from "../../core/format";
import type { DeadlineBound, DeadlineKind } from "./deadline-kinds";
import type { UnitLevel } from "./unit-level";

export type LineDeadline = {
  kind: DeadlineKind;
  bound: DeadlineBound;
  dueOn: string;
  lastDay: string;
  /** Already met by this unit. */
  isDone: boolean;
};

export type DeadlineLine = {
  tone: "ok" | "soon" | "late" | "idle";
  text: string;
  /** Says that the season is over: there is no deadline to give the basis of. */
  isEnd?: boolean;
};

const TASKS: Record<DeadlineKind, string> = {
  review: "kiểm điểm xong",
  dossier: "gửi hồ sơ",
  completion: "hoàn thành kiểm điểm, đánh giá, xếp loại",
};

const SOON_DAYS = 7;

/** On every page between the end of a season and the opening of the next. */
export function endedLine(year: number, on: string): DeadlineLine {
  return { tone: "idle", text: `Đợt năm ${year} đã kết thúc ngày ${formatDay(on)}: số liệu chỉ để xem`, isEnd: true };
}

/** The deadline that counts next for a unit: the earliest that is not met. For the province, the day its districts hand in. */
export function nextDeadline(deadlines: readonly LineDeadline[]): LineDeadline | null {
  const open = deadlines.filter((deadline) => !deadline.isDone);
  return open.toSorted((a, b) => a.lastDay.localeCompare(b.lastDay))[0] ?? null;
}

/** "Còn 4 ngày đến hạn gửi hồ sơ (trước 15/12, ngày cuối Thứ Bảy 14/12)": always with the last day and its weekday (RQ-13). */
export function deadlineLine(deadline: LineDeadline, left: number, level: UnitLevel): DeadlineLine {
  const task = level === "province" && deadline.kind === "dossier" ? "cấp huyện gửi hồ sơ" : TASKS[deadline.kind];
  const [weekday, name] = formatDayWithWeekday(deadline.lastDay).split(" ");
  const lastDay = `${weekday} ${name} ${formatDayShort(deadline.lastDay)}`;
  const limit =
    deadline.bound === "before"
      ? `trước ${formatDayShort(deadline.dueOn)}, ngày cuối ${lastDay}`
      : `đến hết ${lastDay}`;
  if (left < 0) return { tone: "late", text: `Quá hạn ${task} ${-left} ngày (${limit})` };
  if (left === 0) return { tone: "soon", text: `Hôm nay là ngày cuối ${task} (${limit})` };
  return { tone: left <= SOON_DAYS ? "soon" : "ok", text: `Còn ${left} ngày đến hạn ${task} (${limit})` };
}
