import type { Day } from "../../core/calendar";
import type { ErrorCode } from "../../core/errors";
import { describeDeadline, packDeadline } from "../../regulations/deadline";
import type { Pack } from "../../regulations/pack";
import { lastDayOf } from "./deadline-chain";
import { type DeadlineBound, type DeadlineKind, deadlineTask } from "./deadline-kinds";
import { levelName, UNIT_LEVELS, type UnitLevel } from "./unit-level";

export type OpeningSlot = { kind: DeadlineKind; level: UnitLevel };
export type OpeningDeadline = OpeningSlot & { bound: DeadlineBound; dueOn: Day };

/** The dates the province sets when it opens a season, in the order of the season. */
export const OPENING_SLOTS: readonly OpeningSlot[] = [
  { kind: "review", level: "cell" },
  { kind: "dossier", level: "cell" },
  { kind: "review", level: "grassroots" },
  { kind: "dossier", level: "grassroots" },
  { kind: "review", level: "district" },
  { kind: "dossier", level: "district" },
  { kind: "completion", level: "district" },
  { kind: "completion", level: "province" },
];

/** Proposals where the pack's texts name no date; the officer sets the province's own. */
const PROPOSED: Partial<Record<`${DeadlineKind}.${UnitLevel}`, { bound: DeadlineBound; monthDay: string }>> = {
  "review.cell": { bound: "through", monthDay: "12-05" },
  "dossier.cell": { bound: "before", monthDay: "12-08" },
  "review.grassroots": { bound: "through", monthDay: "12-09" },
  "dossier.grassroots": { bound: "before", monthDay: "12-12" },
  "review.district": { bound: "through", monthDay: "12-13" },
};

/** Which date of the pack stands behind a slot: the dossier before 15/12, completion through 15/12, the year's end. */
const FROM_PACK: Partial<Record<`${DeadlineKind}.${UnitLevel}`, string>> = {
  "dossier.district": "dossier",
  "completion.district": "expectedCompletion",
  "completion.province": "finish",
};

/** The dates with which the form of a new season begins. */
export function proposedDeadlines(pack: Pack, year: number): OpeningDeadline[] {
  return OPENING_SLOTS.flatMap((slot) => {
    const key = `${slot.kind}.${slot.level}` as const;
    const rule = pack.deadlines.find((candidate) => candidate.code === FROM_PACK[key]);
    if (rule) {
      const { bound, date } = packDeadline(rule, year);
      return [{ ...slot, bound, dueOn: date }];
    }
    const proposal = PROPOSED[key];
    return proposal ? [{ ...slot, bound: proposal.bound, dueOn: `${year}-${proposal.monthDay}` }] : [];
  });
}

/** "Gửi hồ sơ lên cấp ủy cơ sở – Chi bộ". */
export function slotName({ kind, level }: OpeningSlot): string {
  return `${deadlineTask(kind, level)} – ${levelName(level)}`;
}

export type OpeningProblem = { code: ErrorCode; field: string; params: Record<string, string> };

/** Lower levels end earlier than the levels above them, kind by kind, and nobody after the day the texts name (RQ-13, 124 Đ14.2). */
export function openingProblem(deadlines: readonly OpeningDeadline[], pack: Pack, year: number): OpeningProblem | null {
  const finish = pack.deadlines.find((rule) => rule.code === "finish");
  const latest = finish ? packDeadline(finish, year) : null;
  for (const deadline of deadlines) {
    const field = `deadlines.${deadline.kind}.${deadline.level}.dueOn`;
    if (latest && lastDayOf(deadline) > latest.lastDay) {
      return { code: "deadline.afterYearEnd", field, params: { name: slotName(deadline), limit: latest.text } };
    }
    const above = deadlines.find(
      (other) => other.kind === deadline.kind && UNIT_LEVELS.indexOf(other.level) > UNIT_LEVELS.indexOf(deadline.level),
    );
    if (above && lastDayOf(deadline) >= lastDayOf(above)) {
      const limit = describeDeadline(above.bound, above.dueOn).text;
      return {
        code: "deadline.notEarlier",
        field,
        params: { name: slotName(deadline), above: slotName(above), limit },
      };
    }
  }
  return null;
}
