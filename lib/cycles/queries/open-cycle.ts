import type { Actor } from "../../core/actor";
import { fromDateColumn } from "../../core/calendar";
import { DomainError } from "../../core/errors";
import { refused, type Verdict } from "../../core/policy";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { read } from "../../db/read";
import type { Pack } from "../../regulations/pack";
import { frozenPack } from "../rules/frozen-pack";

/** An open season comes before a closed one, as the statuses are declared. */
const NEWEST_FIRST = [
  { status: "asc" },
  { year: "desc" },
  { closedAt: "desc" },
] as const satisfies Prisma.CycleOrderByWithRelationInput[];

const COLUMNS = {
  id: true,
  year: true,
  name: true,
  rulePackId: true,
  rulePackVersion: true,
  parameters: true,
  referenceOn: true,
} as const;

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
    select: COLUMNS,
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

export type ShownCycle = OpenCycle & {
  /** A season that has ended is shown until the next one opens, and nothing of it can be changed. */
  isOpen: boolean;
};

/** The season that pages show: the open one, else the last that was closed; null before the first. One statement. */
export async function findShownCycle(db: Tx): Promise<ShownCycle | null> {
  const cycle = await db.cycle.findFirst({
    where: { status: { in: ["open", "closed"] } },
    select: { ...COLUMNS, status: true },
    orderBy: NEWEST_FIRST,
  });
  if (!cycle) return null;
  const { status, ...facts } = cycle;
  return {
    ...facts,
    isOpen: status === "open",
    pack: frozenPack(cycle),
    referenceOn: fromDateColumn(cycle.referenceOn),
  };
}

/** The season that pages show; refuses before the first is opened. */
export async function getShownCycle(db: Tx): Promise<ShownCycle> {
  const cycle = await findShownCycle(db);
  if (!cycle) throw new DomainError("cycle.noneOpen");
  return cycle;
}

/** The id of the season that pages show, inside a larger statement. */
export const SHOWN_CYCLE_ID = Prisma.sql`(SELECT shown.id FROM cycle shown WHERE shown.status IN ('open', 'closed')
  ORDER BY shown.status, shown.year DESC, shown.closed_at DESC LIMIT 1)`;

/** What a policy allows, as long as the season is open. */
export function whileOpen(season: { isOpen: boolean }, verdict: Verdict): Verdict {
  return !verdict.allowed || season.isOpen ? verdict : refused("cycle.notOpen");
}

/** Whether there is a season to write in, for whoever is signed in. One statement. */
export async function isSeasonOpen(actor: Actor): Promise<boolean> {
  return (await read(actor, (db) => db.cycle.count({ where: { status: "open" } }))) > 0;
}

/** The rule pack of the shown season, for whoever is signed in; null before the first is opened. One statement. */
export async function findSeasonPackId(actor: Actor): Promise<string | null> {
  const cycle = await read(actor, (db) =>
    db.cycle.findFirst({
      where: { status: { in: ["open", "closed"] } },
      select: { rulePackId: true },
      orderBy: NEWEST_FIRST,
    }),
  );
  return cycle?.rulePackId ?? null;
}
