import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import type { Tx } from "../../db/client";
import type { CheckedRow, RowProblem } from "../dto";
import { checkPeopleDraft } from "../queries/check-people-draft";
import type { LockedDraft } from "../queries/draft-reach";
import type { StoredRow } from "../queries/draft-rows";
import type { PlannedPerson } from "../rules/people-check";

export type RowToCheck = Omit<StoredRow, "outcome" | "changes" | "candidates" | "problems">;

export type DraftVerdict = {
  rows: (CheckedRow & { ordinal: number })[];
  /** Of the file as a whole. */
  problems: RowProblem[];
  people: Map<number, PlannedPerson>;
};

/** Judges the lines of a draft by the rules and facts of this moment. */
export async function checkDraft(
  db: Tx,
  act: { actor: Actor; now: Date },
  draft: Pick<LockedDraft, "kind" | "unit">,
  rows: readonly RowToCheck[],
): Promise<DraftVerdict> {
  const { rows: checked, plans } = await checkPeopleDraft(db, act.actor, draft.unit.path, rows, dayOf(act.now));
  return { rows: checked, problems: [], people: plans };
}
