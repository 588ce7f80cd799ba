import type { Actor } from "../../core/actor";
import { DomainError, refuseIf } from "../../core/errors";
import { refused, type Verdict } from "../../core/policy";
import { KEPT_PLAN, type Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { read } from "../../db/read";
import type { Pack } from "../../regulations/pack";
import { type RulesRow, rulesColumns, withPack } from "./kept-rules";

export type OpenCycle = {
  id: string;
  year: number;
  name: string;
  rulePackId: string;
  rulePackVersion: string;
  /** The copy of the rule pack kept at opening; what units have set since comes from getPackInForce. */
  pack: Pack;
  referenceOn: string;
};

function seasonColumns(): Prisma.Sql {
  return Prisma.sql`cycle.id, cycle.year, cycle.name, cycle.reference_on::text AS "referenceOn", ${rulesColumns()}`;
}

/** A season as these columns give it. */
type Unpacked<Cycle extends OpenCycle> = Omit<Cycle, "pack"> & RulesRow;

/**
 * The open season, in which a command writes. Refuses when none is open, and what was sent from a page that showed another: it was
 * opened before that season ended and is sent after the next one opened, or stood where it should not.
 */
export async function getOpenCycle(db: Tx): Promise<OpenCycle> {
  const found = await findOpen(db);
  if (!found) throw new DomainError("cycle.noneOpen");
  const { cycle, ofForm } = found;
  refuseIf(ofForm !== null && ofForm !== cycle.id, "cycle.otherSeason", { params: { year: cycle.year } });
  return cycle;
}

type OpenRow = Unpacked<OpenCycle> & { ofForm: string | null };

async function findOpen(db: Tx): Promise<{ cycle: OpenCycle; ofForm: string | null } | null> {
  const [row] = await db.$queryRaw<OpenRow[]>`${KEPT_PLAN}
    SELECT ${seasonColumns()}, nullif(current_setting('app.form_cycle_id', TRUE), '') AS "ofForm" FROM cycle WHERE cycle.status = 'open'`;
  if (!row) return null;
  const { ofForm, ...cycle } = row;
  return { cycle: withPack(cycle), ofForm };
}

export type Season = OpenCycle & {
  /** Nothing of a season that has ended can be changed. */
  isOpen: boolean;
};

export type ShownCycle = Season & {
  /** The reader has chosen to look at another season than the current one, from which pages start. */
  isLookingBack: boolean;
};

/**
 * The id of the season that pages show, inside a larger statement: the one that the reader has chosen, else the open one, else
 * the one closed last; NULL before the first. The database says it once, for every statement (ADR 0028).
 */
export const SHOWN_CYCLE_ID = Prisma.sql`(SELECT shown_cycle_id())`;

/** Of `cycle`, the season that pages show. */
export function shownColumns(): Prisma.Sql {
  return Prisma.sql`${seasonColumns()}, cycle.status = 'open' AS "isOpen", cycle.id <> current_cycle_id() AS "isLookingBack"`;
}

/** What these columns give; read by withPack. */
export type ShownRow = Unpacked<ShownCycle>;

/** The season that pages show; null before the first. In a command, which is told of no choice, the open one. One statement. */
export async function findShownCycle(db: Tx): Promise<ShownCycle | null> {
  const [cycle] = await db.$queryRaw<ShownRow[]>`${KEPT_PLAN}
    SELECT ${shownColumns()} FROM cycle WHERE cycle.id = ${SHOWN_CYCLE_ID}`;
  return cycle ? withPack(cycle) : null;
}

/** The season that pages show; refuses before the first is opened. */
export async function getShownCycle(db: Tx): Promise<ShownCycle> {
  const cycle = await findShownCycle(db);
  if (!cycle) throw new DomainError("cycle.noneOpen");
  return cycle;
}

/** The season of something that is read at its own address, whatever season is shown. One statement. */
export async function getCycle(db: Tx, cycleId: string): Promise<Season> {
  const [cycle] = await db.$queryRaw<Unpacked<Season>[]>`
    SELECT ${seasonColumns()}, cycle.status = 'open' AS "isOpen" FROM cycle WHERE cycle.id = ${cycleId}::uuid`;
  if (!cycle) throw new DomainError("notFound");
  return withPack(cycle);
}

/** What a policy allows, as long as the season is open. */
export function whileOpen(season: { isOpen: boolean }, verdict: Verdict): Verdict {
  return !verdict.allowed || season.isOpen ? verdict : refused("cycle.notOpen");
}

/** Whether the pages show this reader that season, and it is open: else forms of it are withheld. One statement. */
export async function showsOpenSeason(actor: Actor, cycleId: string): Promise<boolean> {
  const rows = await read(
    actor,
    (db) => db.$queryRaw<{ id: string }[]>`
      SELECT id FROM cycle WHERE id = ${SHOWN_CYCLE_ID} AND id::text = ${cycleId} AND status = 'open'`,
  );
  return rows.length > 0;
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
