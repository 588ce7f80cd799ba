import type { OpenCycle } from "../../cycles/queries/open-cycle";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import type { Pack } from "../../regulations/pack";
import { compareSeason, type SeasonChanges } from "../rules/changes";
import { planSeason } from "../rules/season";
import type { SeasonUnit } from "../rules/season-facts";
import { loadExistingSeason } from "./existing-season";
import { loadSeasonFacts } from "./season-facts";

/** A whole province on a slow disk: for what is shown beforehand as for what is then written. */
export const BUDGET_MILLISECONDS = 120_000;

export type PlannedSeason = {
  pack: Pack;
  changes: SeasonChanges;
  /** Subjects that should stand in the subtree. */
  total: number;
  pathOf: (unitId: string) => string | undefined;
};

/** What a generation on that day would change: seven statements, however many people. */
export async function loadPlannedSeason(
  db: Tx,
  cycle: OpenCycle,
  root: SeasonUnit,
  day: string,
): Promise<PlannedSeason> {
  const pack = await getPackInForce(db, cycle.id, root.path);
  const facts = await loadSeasonFacts(db, cycle, root, day);
  const desired = planSeason(pack, facts);
  const existing = await loadExistingSeason(
    db,
    cycle.id,
    root.path,
    facts.people.map(({ id }) => id),
  );
  const paths = new Map(facts.units.map((unit) => [unit.id, unit.path]));
  const isHere = (unitId: string) => paths.get(unitId)?.startsWith(root.path) ?? false;
  return {
    pack,
    changes: compareSeason(desired, existing, isHere),
    total: desired.filter(({ homeUnitId }) => isHere(homeUnitId)).length,
    pathOf: (unitId) => paths.get(unitId),
  };
}
