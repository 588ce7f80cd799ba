import type { Actor } from "../../core/actor";
import { formatDateTime } from "../../core/format";
import { read } from "../../db/read";

export type ShellFacts = {
  seasonLabel: string;
  deadlineLine: { tone: "ok" | "soon" | "late" | "idle"; text: string } | null;
  /** Stands on every page of the demonstration. */
  demoBanner: string | null;
};

/** What the frame of every page says: season, the nearest deadline of the chosen unit, whether this is the demonstration. */
export async function getShellFacts(actor: Actor, now: Date): Promise<ShellFacts> {
  return read(actor, async (db) => {
    const cycle = await db.cycle.findFirst({
      where: { status: { in: ["open", "closed"] } },
      orderBy: [{ year: "desc" }],
      select: { year: true },
    });
    const demo = await db.systemState.findUnique({ where: { key: "demo" }, select: { key: true } });
    return {
      seasonLabel: cycle ? `Năm ${cycle.year}` : "Chưa mở đợt kiểm điểm",
      deadlineLine: null,
      demoBanner: demo ? `Dữ liệu trình diễn · đồng hồ hệ thống: ${formatDateTime(now)}` : null,
    };
  });
}
