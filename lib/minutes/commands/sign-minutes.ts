import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import type { Prisma } from "../../db/generated/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { auditMeeting } from "../../meetings/commands/audit-meeting";
import { mayDo } from "../../meetings/policy";
import { lockMeeting, packOfMeeting } from "../../meetings/queries/lock-meeting";
import { assembleMinutes } from "../queries/assemble-minutes";
import { signMinutesSchema } from "../schema";

/** The minutes are signed on paper: from here on they say what they said (R6.20); the meeting is closed. */
export async function signMinutes(ctx: CommandContext, raw: unknown): Promise<{ minutesId: string }> {
  const input = signMinutesSchema.parse(raw);
  return runCommand(ctx, "minutes.sign", input, async (tx, inner) => {
    const meeting = await lockMeeting(tx, inner.actor, input.meetingId);
    demand(mayDo("signMinutes", inner.actor, meeting));
    const content = await assembleMinutes(tx, { ...meeting, pack: await packOfMeeting(tx, meeting) });
    const minutesId = newId();
    await tx.minutes.create({
      data: {
        id: minutesId,
        meetingId: meeting.id,
        content: content as unknown as Prisma.InputJsonObject,
        remarks: input.remarks || null,
        signedAt: inner.now,
      },
      select: { id: true },
    });
    await tx.meeting.update({
      where: { id: meeting.id },
      data: { status: "closed", closedAt: inner.now, version: { increment: 1 } },
      select: { id: true },
    });
    await auditMeeting(tx, inner, meeting, {
      event: "meeting.minutesSigned",
      subjectType: "minutes",
      subjectId: minutesId,
      summary: `Ký biên bản “${meeting.title}”`,
    });
    return { minutesId };
  });
}
