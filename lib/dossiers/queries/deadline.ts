import { type EffectiveDeadline, effectiveOf, listDeadlineChain } from "../../cycles/queries/deadlines";
import { levelOfUnit, pathsDownTo } from "../../cycles/rules/unit-level";
import type { Tx } from "../../db/client";
import type { UnitKind } from "../../db/generated/enums";

export type DossierDeadlines = {
  /** The limit in force for the unit; null when nobody set one. */
  own: EffectiveDeadline | null;
  /** What the province set for the same level. */
  province: EffectiveDeadline | null;
};

type Placed = { path: string; kind: UnitKind; parentKind: UnitKind | null };

/** By when a unit's dossier is wanted, by its own superiors and by the province (RQ-13). One statement. */
export async function loadDossierDeadlines(db: Tx, cycleId: string, unit: Placed): Promise<DossierDeadlines> {
  const chain = await listDeadlineChain(db, cycleId, unit);
  const level = levelOfUnit(unit.kind, unit.parentKind);
  const [provincePath] = pathsDownTo(unit.path);
  return {
    own: effectiveOf(chain, level, "dossier"),
    province: effectiveOf(
      chain.filter((link) => link.path === provincePath),
      level,
      "dossier",
    ),
  };
}
