import { refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayDo } from "../policy";
import { itemOf } from "../queries/load-item";
import { loadPeople, remaining } from "../queries/load-people";
import { lockMeeting, packOfMeeting } from "../queries/lock-meeting";
import { isBody } from "../rules/agenda";
import { postponeItemSchema, resumeItemSchema } from "../schema";
import { auditMeeting } from "./audit-meeting";

/** Somebody who had to leave: reviewed later in a supplementary meeting, not rated until then (R20.13). */
export async function postponeItem(ctx: CommandContext, raw: unknown): Promise<{ itemId: string }> {
  const input = postponeItemSchema.parse(raw);
  return runCommand(ctx, "meeting.postponeItem", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("review", inner.actor, meeting));
    const { item } = await itemOf(tx, meeting.id, input.itemId);
    refuseIf(isBody(item.track), "agenda.body_stays");
    refuseIf(item.status === "concluded", "agenda.already_concluded");
    refuseIf(item.postponed, "agenda.postponed");
    await tx.agendaItem.update({
      where: { id: item.id },
      data: { postponedReason: input.reason, status: "pending", version: { increment: 1 } },
      select: { id: true },
    });
    await tx.obligation.updateMany({ where: { id: { in: item.obligationIds } }, data: { status: "absent" } });
    await auditMeeting(tx, inner, meeting, {
      event: "meeting.itemPostponed",
      subjectType: "agendaItem",
      subjectId: item.id,
      summary: `Hoãn kiểm điểm ${item.name} sang kiểm điểm bổ sung. Lý do: ${input.reason}`,
    });
    return { itemId: item.id };
  });
}

/** Somebody who came after all, while the review goes on. */
export async function resumeItem(ctx: CommandContext, raw: unknown): Promise<{ itemId: string }> {
  const input = resumeItemSchema.parse(raw);
  return runCommand(ctx, "meeting.resumeItem", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("review", inner.actor, meeting));
    const { item } = await itemOf(tx, meeting.id, input.itemId);
    refuseIf(!item.postponed, "agenda.not_postponed");
    const pack = await packOfMeeting(tx, meeting);
    const people = remaining(await loadPeople(tx, meeting));
    const isPresent = people.some((person) => person.personId === item.personId && person.presence === "present");
    const mayBeAbsent = pack.parameters["absence.readOut"].value;
    refuseIf(!isPresent && !mayBeAbsent, "agenda.subject_absent", { params: { name: item.name } });
    await tx.agendaItem.update({
      where: { id: item.id },
      data: { postponedReason: null, version: { increment: 1 } },
      select: { id: true },
    });
    await tx.obligation.updateMany({ where: { id: { in: item.obligationIds } }, data: { status: "scheduled" } });
    await auditMeeting(tx, inner, meeting, {
      event: "meeting.itemResumed",
      subjectType: "agendaItem",
      subjectId: item.id,
      summary: `Đưa ${item.name} trở lại chương trình`,
    });
    return { itemId: item.id };
  });
}
