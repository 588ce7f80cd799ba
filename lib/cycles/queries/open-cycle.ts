import type { Actor } from "../../core/actor";
import { fromDateColumn } from "../../core/calendar";
import { DomainError } from "../../core/errors";
import { refused, type Verdict } from "../../core/policy";
import { KEPT_PLAN, type Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { read } from "../../db/read";
import type { Pack } from "../../regulations/pack";
import { frozenPack } from "../rules/frozen-pack";

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

export type Season = OpenCycle & {
  /** Nothing of a season that has ended can be changed. */
  isOpen: boolean;
};

export type ShownCycle = Season & {
  /** Whether pages start from it: false when the reader has chosen to look at another. */
  isCurrent: boolean;
};

/**
 * The id of the season that pages show, inside a larger statement: the one that the reader has chosen, else the open one, else
 * the one closed last; NULL before the first. The database says it once, for every statement (ADR 0028).
 */
export const SHOWN_CYCLE_ID = Prisma.sql`(SELECT shown_cycle_id())`;

/** The season that pages show; null before the first. In a command, which is told of no choice, the open one. One statement. */
export async function findShownCycle(db: Tx): Promise<ShownCycle | null> {
  const [cycle] = await db.$queryRaw<Omit<ShownCycle, "pack">[]>`${KEPT_PLAN}
    SELECT cycle.id, cycle.year, cycle.name, cycle.rule_pack_id AS "rulePackId", cycle.rule_pack_version AS "rulePackVersion",
      cycle.parameters, cycle.reference_on::text AS "referenceOn", cycle.status = 'open' AS "isOpen",
      cycle.id = current_cycle_id() AS "isCurrent"
    FROM cycle WHERE cycle.id = ${SHOWN_CYCLE_ID}`;
  return cycle ? { ...cycle, pack: frozenPack(cycle) } : null;
}

/** The season that pages show; refuses before the first is opened. */
export async function getShownCycle(db: Tx): Promise<ShownCycle> {
  const cycle = await findShownCycle(db);
  if (!cycle) throw new DomainError("cycle.noneOpen");
  return cycle;
}

/** The season of something that is read at its own address, whatever season is shown. One statement. */
export async function getCycle(db: Tx, cycleId: string): Promise<Season> {
  const cycle = await db.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: { ...COLUMNS, status: true } });
  const { status, ...facts } = cycle;
  return {
    ...facts,
    isOpen: status === "open",
    pack: frozenPack(cycle),
    referenceOn: fromDateColumn(cycle.referenceOn),
  };
}

/** What a policy allows, as long as the season is open. */
export function whileOpen(season: { isOpen: boolean }, verdict: Verdict): Verdict {
  return !verdict.allowed || season.isOpen ? verdict : refused("cycle.notOpen");
}

type SeasonFacts = { name: string; isOpen: boolean; packId: string };

/** What is said of the shown season apart from its lists; null before the first is opened. One statement. */
async function findSeasonFacts(actor: Actor): Promise<SeasonFacts | null> {
  const rows = await read(
    actor,
    (db) => db.$queryRaw<SeasonFacts[]>`
      SELECT name, status = 'open' AS "isOpen", rule_pack_id AS "packId" FROM cycle WHERE id = ${SHOWN_CYCLE_ID}`,
  );
  return rows[0] ?? null;
}

/** The rule pack of the shown season, for whoever is signed in; null before the first is opened. One statement. */
export async function findSeasonPackId(actor: Actor): Promise<string | null> {
  return (await findSeasonFacts(actor))?.packId ?? null;
}

/** The line of an export that names the season it shows. One statement. */
export async function seasonHeading(actor: Actor): Promise<string> {
  const season = await findSeasonFacts(actor);
  if (!season) return "Chưa mở đợt kiểm điểm";
  return season.isOpen ? season.name : `${season.name} (đã kết thúc)`;
}
