import { type CommandContext, runCommand } from "../../db/run-command";
import { auditMeeting } from "../../meetings/commands/audit-meeting";
import { lockCritique } from "../queries/lock-critique";
import { withdrawCritiqueSchema } from "../schema";

/** Takes an opinion back with a reason; the row stays. */
export async function withdrawCritique(
  ctx: CommandContext,
  raw: unknown,
): Promise<{ meetingId: string; itemId: string }> {
  const input = withdrawCritiqueSchema.parse(raw);
  return runCommand(ctx, "critique.withdraw", input, async (tx, inner) => {
    const { id, item, meeting, speakerName } = await lockCritique(tx, inner.actor, input);
    await tx.critique.update({
      where: { id },
      data: { withdrawnReason: input.reason, version: { increment: 1 } },
      select: { id: true },
    });
    await auditMeeting(tx, inner, meeting, {
      event: "critique.withdrawn",
      subjectType: "critique",
      subjectId: id,
      summary: `Rút ý kiến của ${speakerName} về ${item.name}`,
    });
    return { meetingId: meeting.id, itemId: item.id };
  });
}
