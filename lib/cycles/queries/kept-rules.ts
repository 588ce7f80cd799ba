import { Prisma } from "../../db/generated/client";
import type { Pack } from "../../regulations/pack";
import { type FrozenCycle, frozenPack } from "../rules/frozen-pack";

/** A province opens one season a year; the rules of what comes after these are read each time. */
const MOST_KEPT = 16;

/**
 * The frozen copies that this process has read, 40 kB each. From the day a season opens, pack, version and copy cannot change any
 * more (trigger `cycle_kept`, `cycle.rulesKept`), so that a kept one is never out of date; the name of the pack is part of the key
 * because a demonstration that is made anew counts its ids from the same start. What units set by documents is not among it.
 */
const kept = new Map<string, Pack>();

export type RulesRow = FrozenCycle & {
  /** Under what the copy may be kept; null of a season that is being prepared. */
  rulesKey: string | null;
  /** Written by another transaction than this one, which may yet be undone. */
  areRulesSettled: boolean;
};

const KEY = Prisma.sql`cycle.id::text || ' ' || cycle.rule_pack_id || '@' || cycle.rule_pack_version`;

/** Of `cycle`, its rules; the frozen copy only where this process does not hold it. Read by packOf. */
export function rulesColumns(): Prisma.Sql {
  return Prisma.sql`cycle.rule_pack_id AS "rulePackId", cycle.rule_pack_version AS "rulePackVersion",
  CASE WHEN cycle.status <> 'preparing' THEN ${KEY} END AS "rulesKey",
  cycle.xmin IS DISTINCT FROM pg_current_xact_id_if_assigned()::xid AS "areRulesSettled",
  CASE WHEN cycle.status = 'preparing' OR ${KEY} <> ALL(${[...kept.keys()]}::text[]) THEN cycle.parameters END AS parameters`;
}

/** The copy of the rule pack that the season keeps, from the columns of rulesColumns. */
export function packOf({ rulesKey, areRulesSettled, ...cycle }: RulesRow): Pack {
  const known = rulesKey === null ? undefined : kept.get(rulesKey);
  if (known) return known;
  const pack = frozenPack(cycle);
  if (rulesKey !== null && areRulesSettled && kept.size < MOST_KEPT) kept.set(rulesKey, pack);
  return pack;
}

/** The row of a season with its pack in the place of the columns that carry it. */
export function withPack<Row extends RulesRow>(
  row: Row,
): Omit<Row, "parameters" | "rulesKey" | "areRulesSettled"> & { pack: Pack } {
  const { parameters, rulesKey, areRulesSettled, ...facts } = row;
  const { rulePackId, rulePackVersion } = row;
  return { ...facts, pack: packOf({ rulePackId, rulePackVersion, parameters, rulesKey, areRulesSettled }) };
}
