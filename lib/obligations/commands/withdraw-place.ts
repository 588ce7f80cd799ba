import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { withdrawalOf } from "../../core/versions";
import { type CommandContext, runCommand } from "../../db/run-command";
import { withdrawPlaceSchema } from "../schema";
import { lockPlacedBody } from "./lock-placed-body";

/** Takes a decision back by a document: entered by mistake, or the collective has three members again. The entry stays readable. */
export async function withdrawPlace(
  ctx: CommandContext,
  raw: unknown,
): Promise<{ unitId: string; collectiveId: string }> {
  const input = withdrawPlaceSchema.parse(raw);
  return runCommand(ctx, "reviewPlace.withdraw", input, async (tx) => {
    const day = dayOf(ctx.now);
    const body = await lockPlacedBody(tx, ctx.actor, input.collectiveId, day);
    const { newest } = body;
    if (newest === null || newest.id !== input.placeId || newest.isWithdrawn) throw new DomainError("form.stale");
    refuseIf(input.documentOn > day, "place.documentInFuture", { field: "documentOn" });
    await tx.reviewPlace.create({
      data: {
        cycleId: body.cycle.id,
        collectiveId: body.id,
        hostId: newest.hostId,
        decidedByUnitId: body.decider.id,
        document: input.document,
        documentOn: toDateColumn(input.documentOn),
        ...withdrawalOf(ctx, newest.id, input.reason),
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "reviewPlace.withdrawn",
      unit: body.decider,
      subjectType: "collective",
      subjectId: body.id,
      summary: `Rút quyết định nơi kiểm điểm của ${body.facts.name}`,
      after: { document: input.document, documentOn: input.documentOn, reason: input.reason },
    });
    return { unitId: body.unitId, collectiveId: body.id };
  });
}
