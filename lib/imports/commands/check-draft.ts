import { dayOf } from "../../core/calendar";
import type { Tx } from "../../db/client";
import type { CommandContext } from "../../db/run-command";
import { checkPeopleDraft } from "../queries/check-people-draft";
import type { LockedDraft } from "../queries/draft-reach";
import type { DraftVerdict, RowToCheck } from "../queries/draft-verdict";
import { checkMeetingDraft } from "./check-meeting-draft";
import { checkTaskResults } from "./check-task-results";

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
