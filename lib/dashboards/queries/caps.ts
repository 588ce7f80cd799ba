import type { PlacedUnit } from "../../core/actor";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import { groupStandings } from "../../ratings/queries/group-standing";
import { judgeGroupCap } from "../../ratings/rules";
import type { CapVerdict } from "../../regulations/cap";
import { type ExplanationView, viewExplanation } from "../../regulations/explanation-view";

/** One comparable group against its cap; groups are never pooled (R8.24). */
export type CapRow = {
  id: string;
  name: string;
  total: number;
  decided: number;
  goodOrBetter: number;
  /** Decided or listed as excellent. */
  excellent: number;
  /** Proposed as excellent from below. */
  proposed: number;
  strict: number;
  lenient: number;
  /** What the proposals from below come to, were they all decided. */
  proposedVerdict: CapVerdict;
  why: ExplanationView;
};

/** The groups that this unit decides, each with what the cap says. Two statements. */
export async function loadCaps(
  db: Tx,
  cycle: { id: string },
  unit: PlacedUnit,
  groupIds: readonly string[],
): Promise<CapRow[]> {
  if (groupIds.length === 0) return [];
  const pack = await getPackInForce(db, cycle.id, unit.path);
  return (await groupStandings(db, groupIds)).map((group) => {
    const cap = judgeGroupCap(pack, { ...group, excellent: group.proposedExcellent });
    return {
      id: group.id,
      name: group.name,
      total: group.total,
      decided: group.decided,
      goodOrBetter: group.goodOrBetter,
      excellent: group.excellent,
      proposed: group.proposedExcellent,
      strict: cap.strict,
      lenient: cap.lenient,
      proposedVerdict: cap.verdict,
      why: viewExplanation(cap.explanation),
    };
  });
}
