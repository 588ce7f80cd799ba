import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayVerifyShortcoming } from "../policy";
import { verifyShortcomingSchema } from "../schema";
import { lockShortcoming } from "./lock-shortcoming";

/** The level above confirms that a shortcoming is fixed, or sends it back with what is still missing (RQ-16). */
export async function verifyShortcoming(ctx: CommandContext, raw: unknown): Promise<{ shortcomingId: string }> {
  const input = verifyShortcomingSchema.parse(raw);
  return runCommand(ctx, "shortcomings.verify", input, async (tx) => {
    const held = await lockShortcoming(tx, ctx.actor, input.shortcomingId, input.version);
    demand(mayVerifyShortcoming(ctx.actor, held.unit, held.status));
    const statusAfter = input.verdict === "verified" ? "verified" : "underWay";
    await tx.remediationStep.create({
      data: {
        id: newId(),
        shortcomingId: held.id,
        happenedOn: toDateColumn(dayOf(ctx.now)),
        text: input.text,
        statusAfter,
        recordedAt: ctx.now,
        recordedById: ctx.actor.accountId,
      },
      select: { id: true },
    });
    await tx.shortcoming.update({
      where: { id: held.id },
      data: { status: statusAfter, version: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: input.verdict === "verified" ? "shortcoming.verified" : "shortcoming.sentBack",
      unit: held.unit,
      subjectType: "shortcoming",
      subjectId: held.id,
      summary:
        input.verdict === "verified" ? "Xác nhận đã khắc phục xong" : "Chưa công nhận đã khắc phục, yêu cầu làm tiếp",
      before: { status: held.status },
      after: { status: statusAfter },
    });
    return { shortcomingId: held.id };
  });
}
