import { recordAudit } from "../../audit/record-audit";
import { toDateColumn } from "../../core/calendar";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayAmendShortcoming } from "../policy";
import { amendShortcomingSchema } from "../schema";
import { lockShortcoming } from "./lock-shortcoming";
import { checkClearer } from "./record-shortcoming";

/** Changes the due day, the obstacle and who has to clear it; the text of the shortcoming itself stays as it was found. */
export async function amendShortcoming(ctx: CommandContext, raw: unknown): Promise<{ shortcomingId: string }> {
  const input = amendShortcomingSchema.parse(raw);
  return runCommand(ctx, "shortcomings.amend", input, async (tx) => {
    const held = await lockShortcoming(tx, ctx.actor, input.shortcomingId, input.version);
    demand(mayAmendShortcoming(ctx.actor, held.unit, held.status));
    await checkClearer(tx, input.clearerUnitId, held.unit);
    await tx.shortcoming.update({
      where: { id: held.id },
      data: {
        dueOn: input.dueOn === null ? null : toDateColumn(input.dueOn),
        obstacle: input.obstacle || null,
        clearerUnitId: input.clearerUnitId,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "shortcoming.amended",
      unit: held.unit,
      subjectType: "shortcoming",
      subjectId: held.id,
      summary: "Sửa hạn, khó khăn, nơi tháo gỡ",
      after: { dueOn: input.dueOn, hasObstacle: input.obstacle !== "", clearerUnitId: input.clearerUnitId },
    });
    return { shortcomingId: held.id };
  });
}
