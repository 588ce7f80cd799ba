import type { Actor } from "../../core/actor";
import { fromDateColumn } from "../../core/calendar";
import { DomainError } from "../../core/errors";
import type { Tx } from "../../db/client";
import { read } from "../../db/read";
import type { Pack } from "../../regulations/pack";
import { frozenPack } from "../rules/frozen-pack";

export type OpenCycle = {
  id: string;
  year: number;
  name: string;
  rulePackId: string;
  rulePackVersion: string;
  /** As kept at opening; read through `pack`. */
  parameters: unknown;
  /** The copy of the rule pack kept at opening; what units have set since comes from getPackInForce. */
  pack: Pack;
  referenceOn: string;
};

/** The season that is open, or null. There is at most one (unique index). */
export async function findOpenCycle(db: Tx): Promise<OpenCycle | null> {
  const cycle = await db.cycle.findFirst({
    where: { status: "open" },
    select: {
      id: true,
      year: true,
      name: true,
      rulePackId: true,
      rulePackVersion: true,
      parameters: true,
      referenceOn: true,
    },
  });
  if (!cycle) return null;
  return { ...cycle, pack: frozenPack(cycle), referenceOn: fromDateColumn(cycle.referenceOn) };
}

/** The open season; refuses when none is open. */
export async function getOpenCycle(db: Tx): Promise<OpenCycle> {
  const cycle = await findOpenCycle(db);
  if (!cycle) throw new DomainError("cycle.noneOpen");
  return cycle;
}

/** The rule pack of the open season, for whoever is signed in; null when none is open. One statement. */
export async function findSeasonPackId(actor: Actor): Promise<string | null> {
  const cycle = await read(actor, (db) =>
    db.cycle.findFirst({ where: { status: "open" }, select: { rulePackId: true } }),
  );
  return cycle?.rulePackId ?? null;
}
