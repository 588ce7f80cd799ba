import { type CommandContext, runCommand } from "../../db/run-command";
import { auditMeeting } from "../../meetings/commands/audit-meeting";
import { lockCritique } from "../queries/lock-critique";
import { REPLY_KIND_NAMES } from "../rules";
import { replyCritiqueSchema } from "../schema";

/** What the criticised said: accepted, explained, or kept his own opinion. */
export async function replyCritique(ctx: CommandContext, raw: unknown): Promise<{ critiqueId: string }> {
  const input = replyCritiqueSchema.parse(raw);
  return runCommand(ctx, "critique.reply", input, async (tx, inner) => {
    const { id, item, meeting, speakerName } = await lockCritique(tx, inner.actor, input);
    await tx.critique.update({
      where: { id },
      data: {
        replyKind: input.replyKind,
        replyText: input.replyText,
        repliedAt: inner.now,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await auditMeeting(tx, inner, meeting, {
      event: "critique.replied",
      subjectType: "critique",
      subjectId: id,
      summary: `Ghi trả lời (${REPLY_KIND_NAMES[input.replyKind].toLowerCase()}) đối với ý kiến của ${speakerName} về ${item.name}`,
    });
    return { critiqueId: id };
  });
}
