import type { OpenCycle } from "../../cycles/queries/open-cycle";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import type { Pack } from "../../regulations/pack";
import { compareSeason, type SeasonChanges } from "../rules/changes";
import { type Scope, subtreeOf } from "../rules/scope";
import { planSeason } from "../rules/season";
import type { SeasonUnit } from "../rules/season-facts";
import { loadExistingSeason } from "./existing-season";
import { loadSeasonFacts } from "./season-facts";

/** A whole province on a slow disk: for what is shown beforehand as for what is then written. */
export const BUDGET_MILLISECONDS = 120_000;

export type PlannedSeason = {
  pack: Pack;
  changes: SeasonChanges;
  /** Subjects that should stand in the scope. */
  total: number;
  pathOf: (unitId: string) => string | undefined;
};

/** What a generation in a unit on that day would change, in all of it or in one part: seven statements, however many people. */
export async function loadPlannedSeason(
  db: Tx,
  cycle: OpenCycle,
  root: SeasonUnit,
  { day, scope = subtreeOf(root) }: { day: string; scope?: Scope },
): Promise<PlannedSeason> {
  const pack = await getPackInForce(db, cycle.id, root.path);
  const facts = await loadSeasonFacts(db, cycle, scope, day);
  const desired = planSeason(pack, facts);
  const existing = await loadExistingSeason(
    db,
    cycle.id,
    scope,
    facts.people.map(({ id }) => id),
  );
  const paths = new Map(facts.units.map((unit) => [unit.id, unit.path]));
  const isHere = (unitId: string) => facts.here.has(unitId);
  return {
    pack,
    changes: compareSeason(desired, existing, isHere),
    total: desired.filter(({ homeUnitId }) => isHere(homeUnitId)).length,
    pathOf: (unitId) => paths.get(unitId),
  };
}
