import type { PlacedUnit } from "../../core/actor";
import type { Tx } from "../../db/client";
import { DEADLINE_KINDS } from "../rules/deadline-kinds";
import { type DeadlineLine, deadlineLine, type LineDeadline, nextDeadline } from "../rules/deadline-line";
import { daysLeft } from "../rules/timeliness";
import type { UnitLevel } from "../rules/unit-level";
import { type DeadlineRow, effectiveOf, listDeadlineChain } from "./deadlines";

type UnitState = {
  level: UnitLevel;
  has_subjects: boolean;
  has_pending: boolean;
  handed_in: boolean;
  below_handed_in: boolean;
};

/** What the top bar says about the deadlines of a unit in the open season. Null when none is set. */
export async function findDeadlineLine(
  db: Tx,
  cycleId: string,
  unit: PlacedUnit,
  now: Date,
): Promise<DeadlineLine | null> {
  const [state] = await db.$queryRaw<UnitState[]>`
    SELECT unit_level_of(unit.kind, parent.kind)::text AS level,
      EXISTS (SELECT 1 FROM subject WHERE subject.cycle_id = ${cycleId}::uuid AND subject.home_unit_id = unit.id) AS has_subjects,
      EXISTS (SELECT 1 FROM subject WHERE subject.cycle_id = ${cycleId}::uuid AND subject.home_unit_id = unit.id
        AND subject.required AND subject.reviewed_on IS NULL) AS has_pending,
      EXISTS (SELECT 1 FROM dossier WHERE dossier.cycle_id = ${cycleId}::uuid AND dossier.unit_id = unit.id
        AND dossier.status NOT IN ('preparing', 'returned')) AS handed_in,
      NOT EXISTS (SELECT 1 FROM unit child
        LEFT JOIN dossier ON dossier.unit_id = child.id AND dossier.cycle_id = ${cycleId}::uuid
        WHERE child.parent_id = unit.id AND child.kind IN ('districtCommittee', 'affiliatedCommittee') AND child.valid_to IS NULL
          AND (dossier.id IS NULL OR dossier.status IN ('preparing', 'returned'))) AS below_handed_in
    FROM unit LEFT JOIN unit parent ON parent.id = unit.parent_id WHERE unit.id = ${unit.id}::uuid`;
  if (!state) return null;
  const deadlines = lineDeadlines(await listDeadlineChain(db, cycleId, unit), state, now);
  if (deadlines.length === 0) return null;
  const next = nextDeadline(deadlines);
  if (!next) return { tone: "idle", text: "Đã kiểm điểm và gửi hồ sơ; không còn hạn nào phía trước" };
  return deadlineLine(next, daysLeft(next.lastDay, now), state.level);
}

function lineDeadlines(chain: readonly DeadlineRow[], state: UnitState, now: Date): LineDeadline[] {
  return DEADLINE_KINDS.flatMap((kind) => {
    const isProvinceDossier = state.level === "province" && kind === "dossier";
    const limit = effectiveOf(chain, isProvinceDossier ? "district" : state.level, kind);
    if (!limit) return [];
    const { bound, dueOn, lastDay } = limit;
    const done = {
      review: state.has_subjects && !state.has_pending,
      dossier: isProvinceDossier ? state.below_handed_in : state.handed_in,
      // An expectation of the level above, not an act of this unit: named until its day, never as this unit's delay.
      completion: daysLeft(lastDay, now) < 0,
    }[kind];
    return [{ kind, bound, dueOn, lastDay, isDone: done }];
  });
}
