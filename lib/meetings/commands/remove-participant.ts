import { foundOrRefuse, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayDo } from "../policy";
import { lockMeeting } from "../queries/lock-meeting";
import { removeParticipantSchema } from "../schema";
import { auditMeeting } from "./audit-meeting";

/** Takes somebody who does not vote off the list, with a reason; the row stays. A voter stays on it and may be absent. */
export async function removeParticipant(ctx: CommandContext, raw: unknown): Promise<{ participantId: string }> {
  const input = removeParticipantSchema.parse(raw);
  return runCommand(ctx, "meeting.removeParticipant", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("adjustParticipants", inner.actor, meeting));
    const participant = foundOrRefuse(
      await tx.participant.findFirst({
        where: { id: input.participantId, meetingId: meeting.id, removedReason: null },
        select: {
          id: true,
          isChair: true,
          person: { select: { fullName: true } },
          capacities: { where: { capacity: "voting" }, select: { subjectKind: true } },
        },
      }),
    );
    refuseIf(participant.isChair, "participant.chair_stays");
    refuseIf(participant.capacities.length > 0, "participant.voter_stays");
    await tx.participant.update({
      where: { id: participant.id },
      data: { removedReason: input.reason, isRecorder: false },
      select: { id: true },
    });
    await auditMeeting(tx, inner, meeting, {
      event: "meeting.participantRemoved",
      summary: `Rút ${participant.person.fullName} khỏi thành phần “${meeting.title}”. Lý do: ${input.reason}`,
    });
    return { participantId: participant.id };
  });
}
