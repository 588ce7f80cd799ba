import { closeBallot } from "../../ballots/commands/close-ballot";
import { openBallot } from "../../ballots/commands/open-ballot";
import { DomainError } from "../../core/errors";
import type { Tx } from "../../db/client";
import type { CommandContext } from "../../db/run-command";
import { concludeItems } from "../../meetings/commands/conclude-items";
import { openMeeting } from "../../meetings/commands/open-meeting";
import { recordAttendance } from "../../meetings/commands/record-attendance";
import type { MeetingFacts, MeetingPlan } from "../rules/meeting-plan";

type Joined = CommandContext & { tx: Tx };

/** The evening of a meeting step by step through the commands of its pages: attendance, opening, conclusions, ballots. */
export async function recordMeeting(
  tx: Tx,
  ctx: Joined,
  facts: MeetingFacts,
  plan: MeetingPlan,
  isOpen: boolean,
): Promise<string[]> {
  const { meetingId } = facts;
  const { present } = await recordAttendance(ctx, {
    meetingId,
    people: plan.people,
    chairId: plan.chairId,
    recorderId: plan.recorderId,
  });
  const postponed = isOpen ? 0 : (await openMeeting(ctx, { meetingId })).postponed;
  const { concluded } = await concludeItems(ctx, { meetingId, items: plan.conclusions });
  for (const ballot of plan.ballots) {
    const { ballotId } = await openBallot(ctx, { meetingId, subjectKind: ballot.kind });
    await closeBallot(ctx, await filledBallot(tx, ballotId, ballot));
  }
  return [
    `Điểm danh: có mặt ${present} trên ${facts.people.length} người`,
    ...(postponed > 0 ? [`Chuyển kiểm điểm bổ sung: ${postponed} mục`] : []),
    `Ghi kết luận: ${concluded} mục`,
    ...plan.ballots.map(({ kind, heads }) => {
      const phrase = facts.kinds.find((known) => known.kind === kind)?.phrase ?? kind;
      return `Kiểm phiếu về ${phrase}: phát ra ${heads.issued}, hợp lệ ${heads.valid}, không hợp lệ ${heads.invalid}`;
    }),
  ];
}

/** The form of the count: its rows go by the ids that the ballot has just been given. */
async function filledBallot(tx: Tx, ballotId: string, { heads, tellers, rows }: MeetingPlan["ballots"][number]) {
  const { version, entries } = await tx.ballot.findUniqueOrThrow({
    where: { id: ballotId },
    select: { version: true, entries: { select: { id: true, agendaItemId: true, subjectId: true } } },
  });
  const filled = entries.map((entry) => {
    const row = rows[`${entry.agendaItemId}/${entry.subjectId}`];
    if (!row) throw new DomainError("form.invalid");
    return [entry.id, row] as const;
  });
  return { ballotId, version, tellers, ...heads, rows: Object.fromEntries(filled) };
}
