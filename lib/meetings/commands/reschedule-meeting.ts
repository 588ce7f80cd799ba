import { dayOf } from "../../core/calendar";
import { DomainError } from "../../core/errors";
import { formatDateTimeWithWeekday } from "../../core/format";
import { demand } from "../../core/policy";
import { foldForSearch } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayDo } from "../policy";
import { lockMeeting } from "../queries/lock-meeting";
import { rescheduleMeetingSchema } from "../schema";
import { auditMeeting } from "./audit-meeting";

/** Another time, place or title, before the opening; on another day everybody is checked in anew. */
export async function rescheduleMeeting(ctx: CommandContext, raw: unknown): Promise<{ meetingId: string }> {
  const input = rescheduleMeetingSchema.parse(raw);
  return runCommand(ctx, "meeting.reschedule", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("reschedule", inner.actor, meeting));
    if (meeting.version !== input.version) throw new DomainError("form.stale");
    const checksInAnew = meeting.status === "checkedIn" && dayOf(input.startsAt) !== dayOf(meeting.startsAt);
    if (checksInAnew) await forgetAttendance(tx, meeting.id);
    await tx.meeting.update({
      where: { id: meeting.id },
      data: {
        title: input.title,
        searchTitle: foldForSearch(`${input.title} ${meeting.unit.name} ${input.place}`),
        place: input.place,
        startsAt: input.startsAt,
        ...(checksInAnew ? { status: "scheduled" } : {}),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await auditMeeting(tx, inner, meeting, {
      event: "meeting.rescheduled",
      summary: `Sửa lịch “${input.title}”: ${formatDateTimeWithWeekday(input.startsAt)}, ${input.place}${checksInAnew ? "; điểm danh lại vào ngày mới" : ""}`,
      before: { title: meeting.title, place: meeting.place, startsAt: meeting.startsAt.toISOString() },
      after: { title: input.title, place: input.place, startsAt: input.startsAt.toISOString() },
    });
    return { meetingId: meeting.id };
  });
}

async function forgetAttendance(tx: Tx, meetingId: string): Promise<void> {
  await tx.participant.updateMany({
    where: { meetingId, presence: { not: "unknown" } },
    data: { presence: "unknown", absenceReason: null },
  });
}
