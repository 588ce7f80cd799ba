import type { z } from "zod";
import { recordAudit } from "../../audit/record-audit";
import type { PlacedUnit } from "../../core/actor";
import { toDateColumn } from "../../core/calendar";
import { DomainError, foundOrRefuse, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { unitWhere } from "../../db/unit-reach";
import { mayManageShortcomings } from "../policy";
import { recordShortcomingSchema } from "../schema";

type Input = z.infer<typeof recordShortcomingSchema>;

/** Puts a shortcoming on the register: from an accepted critique, an inspection or a conclusion from above (RQ-16). Returns its id. */
export async function recordShortcoming(ctx: CommandContext, raw: unknown): Promise<{ shortcomingId: string }> {
  const input = recordShortcomingSchema.parse(raw);
  return runCommand(ctx, "shortcomings.record", input, async (tx) => {
    const unit = foundOrRefuse(
      await tx.unit.findFirst({
        where: { AND: [{ id: input.unitId }, unitWhere(reachOf(ctx.actor, "shortcoming.manage"))] },
        select: { id: true, path: true, parentId: true },
      }),
    );
    demand(mayManageShortcomings(ctx.actor, unit));
    await checkOwner(tx, input, unit);
    await checkClearer(tx, input.clearerUnitId, unit);
    await checkCritique(tx, input, unit);
    const shortcomingId = newId();
    await tx.shortcoming.create({
      data: {
        id: shortcomingId,
        unitId: unit.id,
        personId: input.owner.kind === "person" ? input.owner.id : null,
        collectiveId: input.owner.kind === "collective" ? input.owner.id : null,
        origin: input.origin,
        originYear: input.originYear,
        originDocument: input.originDocument || null,
        critiqueId: input.critiqueId,
        text: input.text,
        searchText: foldForSearch(input.text),
        dueOn: input.dueOn === null ? null : toDateColumn(input.dueOn),
        obstacle: input.obstacle || null,
        clearerUnitId: input.clearerUnitId,
        createdAt: ctx.now,
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "shortcoming.recorded",
      unit,
      subjectType: "shortcoming",
      subjectId: shortcomingId,
      summary: "Đưa một hạn chế vào sổ theo dõi khắc phục",
      after: { origin: input.origin, originYear: input.originYear, dueOn: input.dueOn, owner: input.owner.kind },
    });
    return { shortcomingId };
  });
}

/** The owner must belong to the unit: a collective of it, a member of its cell or somebody with a seat there. */
async function checkOwner(tx: Tx, input: Input, unit: PlacedUnit): Promise<void> {
  const { kind, id } = input.owner;
  const belongs =
    kind === "collective"
      ? await tx.collective.count({ where: { id, unitId: unit.id } })
      : await tx.person.count({
          where: {
            id,
            OR: [
              { memberships: { some: { cell: { path: { startsWith: unit.path } } } } },
              { seats: { some: { collective: { unitId: unit.id } } } },
              { positions: { some: { unitId: unit.id } } },
            ],
          },
        });
  if (belongs === 0) throw new DomainError("shortcoming.ownerUnclear", { field: "owner" });
}

/** Whoever has to clear the obstacle is the unit itself or a level above it. */
export async function checkClearer(tx: Tx, clearerUnitId: string | null, unit: PlacedUnit): Promise<void> {
  if (clearerUnitId === null) return;
  const clearer = await tx.unit.findUnique({ where: { id: clearerUnitId }, select: { path: true } });
  if (!clearer || !unit.path.startsWith(clearer.path)) {
    throw new DomainError("shortcoming.clearerOutside", { field: "clearerUnitId" });
  }
}

/** Only an accepted critique of a shortcoming, said in a meeting of this unit, and only once. */
async function checkCritique(tx: Tx, input: Input, unit: PlacedUnit): Promise<void> {
  if (input.critiqueId === null) return;
  const critique = foundOrRefuse(
    await tx.critique.findFirst({
      where: { id: input.critiqueId, withdrawnReason: null, agendaItem: { meeting: { unitId: unit.id } } },
      select: { kind: true, replyKind: true, shortcoming: { select: { id: true } } },
    }),
  );
  refuseIf(critique.kind !== "shortcoming" || critique.replyKind !== "acceptance", "shortcoming.critiqueNotAccepted");
  refuseIf(critique.shortcoming !== null, "shortcoming.fromCritiqueTaken");
}
