import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayDo } from "../policy";
import { loadAgenda } from "../queries/load-agenda";
import { lockMeeting } from "../queries/lock-meeting";
import { cancelMeetingSchema } from "../schema";
import { auditMeeting } from "./audit-meeting";

/** Gives the obligations back: pending, or absent when the meeting was to make up for an absence. */
export async function cancelMeeting(ctx: CommandContext, raw: unknown): Promise<{ meetingId: string }> {
  const input = cancelMeetingSchema.parse(raw);
  return runCommand(ctx, "meeting.cancel", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("cancel", inner.actor, meeting));
    const agenda = await loadAgenda(tx, meeting.id);
    await tx.obligation.updateMany({
      where: { id: { in: agenda.flatMap((item) => item.obligationIds) }, status: "scheduled" },
      data: { status: meeting.kind === "main" ? "pending" : "absent" },
    });
    await tx.meeting.update({
      where: { id: meeting.id },
      data: { status: "cancelled", cancelReason: input.reason, version: { increment: 1 } },
      select: { id: true },
    });
    await auditMeeting(tx, inner, meeting, {
      event: "meeting.cancelled",
      summary: `Hủy “${meeting.title}”. Lý do: ${input.reason}`,
    });
    return { meetingId: meeting.id };
  });
}
