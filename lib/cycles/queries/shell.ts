import { z } from "zod";
import type { Actor } from "../../core/actor";
import { formatDateTime } from "../../core/format";
import { read } from "../../db/read";
import type { DeadlineLine } from "../rules/deadline-line";
import { findDeadlineLine } from "./deadline-line";

export type ShellFacts = {
  seasonLabel: string;
  deadlineLine: DeadlineLine | null;
  /** Stands on every page of the demonstration. */
  demoBanner: string | null;
};

/** What the frame of every page says: season, the nearest deadline of the chosen unit, whether this is the demonstration. */
export async function getShellFacts(actor: Actor, now: Date): Promise<ShellFacts> {
  return read(actor, async (db) => {
    const cycle = await db.cycle.findFirst({
      where: { status: { in: ["open", "closed"] } },
      orderBy: [{ status: "asc" }, { year: "desc" }],
      select: { id: true, year: true, status: true },
    });
    const demo = await db.systemState.findUnique({ where: { key: "demo" }, select: { value: true } });
    const unit = actor.active?.unit;
    const line = cycle?.status === "open" && unit ? await findDeadlineLine(db, cycle.id, unit, now) : null;
    return {
      seasonLabel: cycle ? `Năm ${cycle.year}` : "Chưa mở đợt kiểm điểm",
      deadlineLine: line,
      demoBanner: demo ? bannerOf(demo.value, now) : null,
    };
  });
}

const progressOfLoading = z.object({
  status: z.string(),
  done: z.array(z.string()).default([]),
  total: z.number().default(1),
});

/** While the rest of the province is being loaded, how far that is: figures are not complete before. */
function bannerOf(demo: unknown, now: Date): string {
  const banner = `Dữ liệu trình diễn · đồng hồ hệ thống: ${formatDateTime(now)}`;
  const progress = progressOfLoading.safeParse(demo).data;
  if (progress?.status !== "loading") return banner;
  return `${banner} · đang nạp dữ liệu trình diễn: ${progress.done.length}/${progress.total} đảng bộ, số liệu chưa đủ`;
}
