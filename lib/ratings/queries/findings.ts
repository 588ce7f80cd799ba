import type { Tx } from "../../db/client";
import { findCouplingConflicts } from "../../regulations/coupling";
import type { Level } from "../../regulations/levels";
import type { Pack } from "../../regulations/pack";
import { findResultConflicts, type ResultFinding } from "../../regulations/result-findings";
import { couplingFactsOf, resultFactsOf, type Surroundings } from "../rules/finding-facts";
import { aroundRows } from "./around-rows";
import { resultsRows } from "./result-rows";

/** Everything that conflicts with one level: ratings around it, task results, discipline (RQ-10, R8.31, R20.4). */
export function findingsFor(pack: Pack, level: Level, facts: Surroundings): ResultFinding[] {
  return [
    ...findCouplingConflicts(pack, couplingFactsOf(pack, level, facts)),
    ...findResultConflicts(pack, resultFactsOf(pack, level, facts)),
  ];
}

/** What stands around these subjects. Two statements however many they are. */
export async function loadSurroundings(
  db: Tx,
  year: number,
  ids: readonly string[],
): Promise<Map<string, Surroundings>> {
  if (ids.length === 0) return new Map();
  const around = await aroundRows(db, ids);
  const results = new Map((await resultsRows(db, ids)).map((row) => [row.id, row]));
  return new Map(around.map((row) => [row.id, { around: row, results: results.get(row.id), year }]));
}
