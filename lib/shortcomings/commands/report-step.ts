import { recordAudit } from "../../audit/record-audit";
import { toDateColumn } from "../../core/calendar";
import { refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayReportStep } from "../policy";
import { reportableStatuses, STATUS_NAMES } from "../rules";
import { reportStepSchema } from "../schema";
import { lockShortcoming } from "./lock-shortcoming";

/** The unit reports what was done, with the status after it (chưa – đang – đã khắc phục). */
export async function reportStep(ctx: CommandContext, raw: unknown): Promise<{ shortcomingId: string }> {
  const input = reportStepSchema.parse(raw);
  return runCommand(ctx, "shortcomings.reportStep", input, async (tx) => {
    const held = await lockShortcoming(tx, ctx.actor, input.shortcomingId, input.version);
    demand(mayReportStep(ctx.actor, held.unit, held.status));
    refuseIf(!reportableStatuses(held.status).includes(input.statusAfter), "shortcoming.noStepBack", {
      field: "statusAfter",
    });
    await tx.remediationStep.create({
      data: {
        id: newId(),
        shortcomingId: held.id,
        happenedOn: toDateColumn(input.happenedOn),
        text: input.text,
        evidence: input.evidence || null,
        statusAfter: input.statusAfter,
        recordedAt: ctx.now,
        recordedById: ctx.actor.accountId,
      },
      select: { id: true },
    });
    await tx.shortcoming.update({
      where: { id: held.id },
      data: { status: input.statusAfter, version: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "shortcoming.stepReported",
      unit: held.unit,
      subjectType: "shortcoming",
      subjectId: held.id,
      summary: `Báo bước khắc phục: ${STATUS_NAMES[input.statusAfter]}`,
      before: { status: held.status },
      after: { status: input.statusAfter, happenedOn: input.happenedOn },
    });
    return { shortcomingId: held.id };
  });
}
