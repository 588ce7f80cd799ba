import { DomainError, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayDo } from "../policy";
import type { AgendaRow } from "../queries/load-agenda";
import { loadAgenda } from "../queries/load-agenda";
import { itemOf, refuseOutOfOrder } from "../queries/load-item";
import { type LockedMeeting, lockMeeting, packOfMeeting } from "../queries/lock-meeting";
import { concludeItemSchema, concludeItemsSchema } from "../schema";
import { auditMeeting } from "./audit-meeting";

/**
 * The chair's conclusion on one subject; needed before the vote on it. An item that was not opened yet is opened with it;
 * a conclusion may be corrected until the ballots are handed out.
 */
export async function concludeItem(ctx: CommandContext, raw: unknown): Promise<{ itemId: string }> {
  const input = concludeItemSchema.parse(raw);
  return runCommand(ctx, "meeting.concludeItem", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("review", inner.actor, meeting));
    const { item, agenda } = await itemOf(tx, meeting.id, input.itemId);
    if (item.version !== input.version) throw new DomainError("form.stale");
    refuseIf(item.postponed, "agenda.postponed");
    refuseOutOfOrder(await packOfMeeting(tx, meeting), item, agenda);
    await writeConclusion(tx, inner, item, input.conclusion);
    await auditConclusion(tx, inner, meeting, item);
    return { itemId: item.id };
  });
}

/** The same for a whole list in one go, in the order of the agenda: for a meeting that is typed in afterwards. */
export async function concludeItems(ctx: CommandContext, raw: unknown): Promise<{ concluded: number }> {
  const input = concludeItemsSchema.parse(raw);
  return runCommand(ctx, "meeting.concludeItems", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("review", inner.actor, meeting));
    const pack = await packOfMeeting(tx, meeting);
    let agenda = await loadAgenda(tx, meeting.id);
    const typed = agenda.filter(
      (item) => Boolean(input.items[item.id]) && item.status !== "concluded" && !item.postponed,
    );
    for (const item of typed) {
      refuseOutOfOrder(pack, item, agenda);
      await writeConclusion(tx, inner, item, input.items[item.id] ?? "");
      await auditConclusion(tx, inner, meeting, item);
      agenda = agenda.map((other) => (other.id === item.id ? { ...other, status: "concluded" } : other));
    }
    return { concluded: typed.length };
  });
}

async function writeConclusion(tx: Tx, ctx: CommandContext, item: AgendaRow, conclusion: string): Promise<void> {
  await tx.agendaItem.update({
    where: { id: item.id },
    data: {
      status: "concluded",
      openedAt: item.openedAt ?? ctx.now,
      conclusion,
      concludedAt: ctx.now,
      version: { increment: 1 },
    },
    select: { id: true },
  });
}

/** The text itself stays out of the log (R20.21). */
async function auditConclusion(tx: Tx, ctx: CommandContext, meeting: LockedMeeting, item: AgendaRow): Promise<void> {
  await auditMeeting(tx, ctx, meeting, {
    event: "meeting.itemConcluded",
    subjectType: "agendaItem",
    subjectId: item.id,
    summary: `${item.status === "concluded" ? "Sửa" : "Ghi"} kết luận của chủ trì đối với ${item.name}`,
  });
}
