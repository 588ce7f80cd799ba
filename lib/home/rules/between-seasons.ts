import type { Actor } from "../../core/actor";
import { may } from "../../core/reach";
import type { HomeTask } from "./task";

/** What there is to do while no season is open: the province opens the next one, everybody goes on putting right what was found (R12.7). */
export function betweenSeasons(actor: Actor, ended: { name: string } | null): HomeTask[] {
  const unit = actor.active?.unit;
  if (!unit) return [];
  const tasks: HomeTask[] = [];
  if (may(actor, "cycle.manage", unit)) {
    tasks.push({
      id: "open-cycle",
      title: ended ? "Mở đợt kiểm điểm của năm tiếp theo" : "Mở đợt kiểm điểm của năm",
      dueOn: null,
      undated: "today",
      why: ended
        ? `${ended.name} đã kết thúc; chưa mở đợt mới thì các đơn vị chưa lập danh sách, chưa lập lịch được`
        : "Chưa mở đợt thì các đơn vị chưa lập danh sách, chưa lập lịch được",
      action: { label: "Mở đợt", href: "/admin/cycles/new", main: true },
    });
  }
  if (ended && may(actor, "shortcoming.manage", unit)) {
    tasks.push({
      id: "follow-shortcomings",
      title: "Tiếp tục khắc phục hạn chế, khuyết điểm",
      dueOn: null,
      undated: "week",
      why: `${ended.name} đã kết thúc nhưng việc khắc phục được kiểm tra trong kỳ kiểm điểm sau`,
      action: { label: "Xem hạn chế chưa khắc phục", href: "/shortcomings?status=outstanding" },
    });
  }
  return tasks;
}
