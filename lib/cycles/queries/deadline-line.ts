import { DEADLINE_KINDS } from "../rules/deadline-kinds";
import { type DeadlineLine, deadlineLine, type LineDeadline, nextDeadline } from "../rules/deadline-line";
import { daysLeft } from "../rules/timeliness";
import type { UnitLevel } from "../rules/unit-level";
import { type DeadlineRow, effectiveOf } from "./deadlines";

/** Where a unit stands in the open season. */
export type UnitState = {
  level: UnitLevel;
  hasSubjects: boolean;
  hasPending: boolean;
  handedIn: boolean;
  belowHandedIn: boolean;
};

/** What the top bar says about the deadlines of a unit, from every limit on the way down to it. Null when none is set. */
export function lineOf(chain: readonly DeadlineRow[], state: UnitState, now: Date): DeadlineLine | null {
  const deadlines = lineDeadlines(chain, state, now);
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
      review: state.hasSubjects && !state.hasPending,
      dossier: isProvinceDossier ? state.belowHandedIn : state.handedIn,
      // An expectation of the level above, not an act of this unit: named until its day, never as this unit's delay.
      completion: daysLeft(lastDay, now) < 0,
    }[kind];
    return [{ kind, bound, dueOn, lastDay, isDone: done }];
  });
}
