import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { recordedBy } from "../../core/versions";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import { type CommandContext, runCommand } from "../../db/run-command";
import { loadHosts } from "../queries/place-facts";
import { isTooSmall } from "../rules/places";
import { decidePlaceSchema } from "../schema";
import { lockPlacedBody } from "./lock-placed-body";

/**
 * Where a collective of under three members is reviewed: with the committee of its agency or a body of similar function, as the
 * competent level decides by a document (R3.7). A later decision supersedes the earlier one, which stays readable.
 */
export async function decidePlace(
  ctx: CommandContext,
  raw: unknown,
): Promise<{ unitId: string; collectiveId: string }> {
  const input = decidePlaceSchema.parse(raw);
  return runCommand(ctx, "reviewPlace.decide", input, async (tx) => {
    const day = dayOf(ctx.now);
    const body = await lockPlacedBody(tx, ctx.actor, input.collectiveId, day);
    refuseIf((body.newest?.id ?? null) !== input.supersedesId, "form.stale");
    refuseIf(input.documentOn > day, "place.documentInFuture", { field: "documentOn" });
    const pack = await getPackInForce(tx, body.cycle.id, body.unitPath);
    const { name, kind, members } = body.facts;
    refuseIf(!isTooSmall(pack, kind, members), "place.notSmall", { params: { name, members } });
    const hosts = await loadHosts(tx, { actor: ctx.actor, cycleId: body.cycle.id, collectiveId: body.id, pack, day });
    const host = hosts.find(({ id }) => id === input.hostId);
    if (!host) throw new DomainError("place.unrelated", { field: "hostId" });
    const { documentOn, ...decision } = input;
    await tx.reviewPlace.create({
      data: {
        ...decision,
        id: newId(),
        cycleId: body.cycle.id,
        decidedByUnitId: body.decider.id,
        documentOn: toDateColumn(documentOn),
        ...recordedBy(ctx),
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: body.newest === null ? "reviewPlace.decided" : "reviewPlace.superseded",
      unit: body.decider,
      subjectType: "collective",
      subjectId: body.id,
      summary: `${name} kiểm điểm tại ${host.name}, theo ${input.document}`,
      after: { host: host.name, document: input.document, documentOn, reason: input.reason },
    });
    return { unitId: body.unitId, collectiveId: body.id };
  });
}
