import { ZodError } from "zod";
import { DomainError } from "../../core/errors";
import type { Tx } from "../../db/client";
import { rehearse } from "../../db/rehearse";
import type { CommandContext } from "../../db/run-command";
import type { RowProblem } from "../dto";
import type { DraftVerdict, MeetingToRecord, RowToCheck } from "../queries/draft-verdict";
import { loadImportMeeting } from "../queries/meeting-facts";
import { checkMeeting } from "../rules/meeting-check";
import { partOf } from "../rules/read-meeting-file";
import { recordMeeting } from "./record-meeting";

/** Judges the lines, then tries the whole evening and undoes it: quorum, order, day and roll are asked of the commands themselves. */
export async function checkMeetingDraft(
  tx: Tx,
  ctx: CommandContext,
  meetingId: string,
  rows: readonly RowToCheck[],
): Promise<DraftVerdict> {
  const meeting = await loadImportMeeting(tx, ctx.actor, meetingId);
  const lines = rows.map(({ ordinal, sheet, data, unreadable }) => ({
    ordinal,
    part: partOf(sheet),
    data,
    problems: unreadable,
  }));
  const { rows: judged, problems, plan } = checkMeeting(lines, meeting.facts);
  const checked = rows.map((row) => {
    const judgement = judged.get(row.ordinal);
    return {
      ...row,
      problems: judgement?.problems ?? row.unreadable,
      changes: judgement?.outcome === "problem" ? [] : (judgement?.changes ?? []),
      outcome: judgement?.outcome ?? ("problem" as const),
      candidates: [],
    };
  });
  const isRight = problems.length === 0 && checked.every(({ outcome }) => outcome !== "problem");
  const refusal = isRight ? await tryOut(tx, ctx, { meeting, plan }) : [];
  return {
    rows: checked,
    problems: [...problems, ...refusal],
    people: new Map(),
    meeting: { meeting, plan },
    results: [],
  };
}

async function tryOut(tx: Tx, ctx: CommandContext, { meeting, plan }: MeetingToRecord): Promise<RowProblem[]> {
  const isOpen = meeting.view.status === "reviewing";
  const error = await rehearse(tx, () => recordMeeting(tx, { ...ctx, tx }, meeting.facts, plan, isOpen));
  if (error === null) return [];
  if (error instanceof DomainError) return [{ column: "", text: error.sentence }];
  if (error instanceof ZodError) return error.issues.map(({ message }) => ({ column: "", text: message }));
  throw error;
}
