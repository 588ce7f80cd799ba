import { dayOf } from "../../core/calendar";
import type { Tx } from "../../db/client";
import type { CommandContext } from "../../db/run-command";
import type { CheckedRow, RowProblem } from "../dto";
import { checkPeopleDraft } from "../queries/check-people-draft";
import type { LockedDraft } from "../queries/draft-reach";
import type { StoredRow } from "../queries/draft-rows";
import type { PlannedPerson } from "../rules/people-check";
import type { PlannedResult } from "../rules/task-result-check";
import { checkMeetingDraft, type MeetingToRecord } from "./check-meeting-draft";
import { checkTaskResults } from "./check-task-results";

export type RowToCheck = Omit<StoredRow, "outcome" | "changes" | "candidates" | "problems">;

export type DraftVerdict = {
  rows: (CheckedRow & { ordinal: number })[];
  /** Of the file as a whole. */
  problems: RowProblem[];
  people: Map<number, PlannedPerson>;
  meeting: MeetingToRecord | null;
  results: PlannedResult[];
};

/** Judges the lines of a draft by the rules and facts of this moment. */
export async function checkDraft(
  tx: Tx,
  ctx: CommandContext,
  draft: Pick<LockedDraft, "kind" | "unit" | "meetingId">,
  rows: readonly RowToCheck[],
): Promise<DraftVerdict> {
  if (draft.meetingId !== null) return checkMeetingDraft(tx, ctx, draft.meetingId, rows);
  if (draft.kind === "taskResults") return checkTaskResults(tx, ctx, draft.unit.id, rows);
  const { rows: checked, plans } = await checkPeopleDraft(tx, ctx.actor, draft.unit.path, rows, dayOf(ctx.now));
  return { rows: checked, problems: [], people: plans, meeting: null, results: [] };
}
