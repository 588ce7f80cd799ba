import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import type { UnitKind } from "../../db/generated/enums";
import type { CommandContext } from "../../db/run-command";
import { unitSql } from "../../db/unit-reach";
import { listDecidingBodies } from "../queries/deciding-bodies";

type LockedUnit = { id: string; path: string; parentId: string | null; name: string; kind: UnitKind };

/**
 * The list that the staff of a unit are preparing, begun when there is none. The unit's row is locked, so two officers who
 * propose at the same moment write on one list.
 */
export async function openListOf(
  tx: Tx,
  ctx: CommandContext,
  target: { cycleId: string; unitId: string },
): Promise<{ id: string; unit: LockedUnit }> {
  const unit = await lockUnit(tx, ctx.actor, target.unitId);
  const existing = await tx.decision.findFirst({
    where: { cycleId: target.cycleId, unitId: unit.id, status: "draft" },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  const id = existing?.id ?? (await beginList(tx, ctx, target.cycleId, unit));
  await tx.$queryRaw`SELECT id FROM decision WHERE id = ${id}::uuid FOR UPDATE`;
  return { id, unit };
}

async function lockUnit(tx: Tx, actor: Actor, unitId: string): Promise<LockedUnit> {
  const rows = await tx.$queryRaw<LockedUnit[]>`
    SELECT unit.id, unit.path, unit.parent_id AS "parentId", unit.name, unit.kind::text AS kind FROM unit
    WHERE unit.id = ${unitId}::uuid AND ${unitSql(reachOf(actor, "decision.record"), "unit")}
    FOR NO KEY UPDATE`;
  return foundOrRefuse(rows[0]);
}

async function beginList(tx: Tx, ctx: CommandContext, cycleId: string, unit: LockedUnit): Promise<string> {
  const [body] = await listDecidingBodies(tx, unit, dayOf(ctx.now));
  refuseIf(body === undefined, "decision.noBody");
  const earlier = await tx.decision.count({ where: { cycleId, unitId: unit.id } });
  const id = newId();
  await tx.decision.create({
    data: {
      id,
      cycleId,
      unitId: unit.id,
      bodyId: foundOrRefuse(body).id,
      title: `Danh sách trình đợt ${earlier + 1}`,
      createdAt: ctx.now,
    },
    select: { id: true },
  });
  return id;
}
