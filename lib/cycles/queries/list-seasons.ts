import type { Actor } from "../../core/actor";
import { fromDateColumn } from "../../core/calendar";
import { allowed, refused, type Verdict } from "../../core/policy";
import { read } from "../../db/read";
import { mayOpenCycle } from "../policy";
import { frozenPack } from "../rules/frozen-pack";

export type SeasonRow = {
  id: string;
  name: string;
  year: number;
  status: "preparing" | "open" | "closed";
  packName: string;
  openedAt: Date | null;
  closedAt: Date | null;
  referenceOn: string;
};

/** Every season, newest first, and whether this actor may open the next one. */
export async function listSeasons(actor: Actor): Promise<{ seasons: SeasonRow[]; mayOpen: Verdict }> {
  return read(actor, async (db) => {
    const rows = await db.cycle.findMany({
      select: {
        id: true,
        name: true,
        year: true,
        status: true,
        openedAt: true,
        closedAt: true,
        referenceOn: true,
        rulePackId: true,
        rulePackVersion: true,
        parameters: true,
      },
      orderBy: [{ year: "desc" }, { id: "desc" }],
    });
    const seasons = rows.map((row) => ({
      id: row.id,
      name: row.name,
      year: row.year,
      status: row.status,
      packName: frozenPack(row).name,
      openedAt: row.openedAt,
      closedAt: row.closedAt,
      referenceOn: fromDateColumn(row.referenceOn),
    }));
    return { seasons, mayOpen: mayOpenNext(actor, seasons) };
  });
}

function mayOpenNext(actor: Actor, seasons: readonly SeasonRow[]): Verdict {
  const unit = actor.active?.unit;
  const held = unit ? mayOpenCycle(actor, unit) : refused("notAllowed");
  if (!held.allowed) return held;
  return seasons.some((season) => season.status === "open") ? refused("cycle.alreadyOpen") : allowed;
}
