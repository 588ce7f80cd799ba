import { refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayDo } from "../policy";
import { itemOf, refuseOutOfOrder } from "../queries/load-item";
import { lockMeeting, packOfMeeting } from "../queries/lock-meeting";
import { openItemSchema } from "../schema";
import { auditMeeting } from "./audit-meeting";

/** The meeting takes up this subject; only after those that must come first are concluded (R6.4). */
export async function openItem(ctx: CommandContext, raw: unknown): Promise<{ itemId: string }> {
  const input = openItemSchema.parse(raw);
  return runCommand(ctx, "meeting.openItem", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("review", inner.actor, meeting));
    const { item, agenda } = await itemOf(tx, meeting.id, input.itemId);
    refuseIf(item.postponed, "agenda.postponed");
    refuseIf(item.status === "concluded", "agenda.already_concluded");
    refuseOutOfOrder(await packOfMeeting(tx, meeting), item, agenda);
    if (item.status === "open") return { itemId: item.id };
    await tx.agendaItem.update({
      where: { id: item.id },
      data: { status: "open", openedAt: inner.now, version: { increment: 1 } },
      select: { id: true },
    });
    await auditMeeting(tx, inner, meeting, {
      event: "meeting.itemOpened",
      subjectType: "agendaItem",
      subjectId: item.id,
      summary: `Mở mục kiểm điểm ${item.name}`,
    });
    return { itemId: item.id };
  });
}
