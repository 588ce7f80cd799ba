import { type CommandContext, runCommand } from "../../db/run-command";
import { auditMeeting } from "../../meetings/commands/audit-meeting";
import { refuseForeignContent } from "../queries/item-content";
import { lockCritique } from "../queries/lock-critique";
import { editCritiqueSchema } from "../schema";

/** Corrects what was typed; the log names the act, never the text (R20.21). */
export async function editCritique(ctx: CommandContext, raw: unknown): Promise<{ meetingId: string; itemId: string }> {
  const input = editCritiqueSchema.parse(raw);
  return runCommand(ctx, "critique.edit", input, async (tx, inner) => {
    const { id, item, meeting, speakerName } = await lockCritique(tx, inner.actor, input);
    await refuseForeignContent(tx, meeting, item, input.contentItemId);
    await tx.critique.update({
      where: { id },
      data: { kind: input.kind, contentItemId: input.contentItemId, text: input.text, version: { increment: 1 } },
      select: { id: true },
    });
    await auditMeeting(tx, inner, meeting, {
      event: "critique.edited",
      subjectType: "critique",
      subjectId: id,
      summary: `Sửa ý kiến của ${speakerName} về ${item.name}`,
    });
    return { meetingId: meeting.id, itemId: item.id };
  });
}
