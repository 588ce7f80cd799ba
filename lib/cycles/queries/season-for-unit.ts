import type { Actor } from "../../core/actor";
import { read } from "../../db/read";
import { describePack } from "../../regulations/describe-pack";
import type { PackLine } from "../../regulations/pack-line";
import { askedItems } from "../rules/point-items";
import { type ContentItemDto, listContentItemsFor } from "./content";
import { type BindingDeadline, bindingDeadlines } from "./deadline-plan";
import { listDeadlineChain } from "./deadlines";
import { findShownCycle, type OpenCycle } from "./open-cycle";
import { getPackInForce } from "./pack-in-force";
import { getOwnUnit } from "./placed-unit";

export type SeasonForUnit = {
  season: { name: string; year: number; packName: string; referenceOn: string };
  unit: { name: string };
  deadlines: BindingDeadline[];
  content: ContentItemDto[];
};

/** What the open season asks of the actor's unit: its deadlines with the chain, the content that reaches it. Null when none is open. */
export async function findSeasonForUnit(actor: Actor, now: Date): Promise<SeasonForUnit | null> {
  return read(actor, async (db) => {
    const cycle = await findShownCycle(db);
    if (!cycle) return null;
    const unit = await getOwnUnit(db, actor);
    return {
      season: { name: cycle.name, year: cycle.year, packName: cycle.pack.name, referenceOn: cycle.referenceOn },
      unit: { name: unit.name },
      deadlines: bindingDeadlines(await listDeadlineChain(db, cycle.id, unit), unit.level, now),
      content: askedItems(await listContentItemsFor(db, { cycleId: cycle.id, unitPath: unit.path })),
    };
  });
}

export type RulesInForce = {
  packId: string;
  packName: string;
  season: { name: string; year: number; referenceOn: string };
  lines: PackLine[];
};

/** Everything the open season's pack says, as it holds for the actor's unit (or as frozen, without one). */
export async function findRulesInForce(actor: Actor): Promise<RulesInForce | null> {
  return read(actor, async (db) => {
    const cycle: OpenCycle | null = await findShownCycle(db);
    if (!cycle) return null;
    const path = actor.active?.unit.path;
    const pack = path ? await getPackInForce(db, cycle.id, path) : cycle.pack;
    return {
      packId: cycle.rulePackId,
      packName: cycle.pack.name,
      season: { name: cycle.name, year: cycle.year, referenceOn: cycle.referenceOn },
      lines: describePack(pack),
    };
  });
}
