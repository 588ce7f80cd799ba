import { recordAudit } from "../../audit/record-audit";
import { dayOf } from "../../core/calendar";
import { DomainError, foundOrRefuse, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { getCycle, getOpenCycle } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayManagePlan } from "../policy";
import { listCandidates } from "../queries/candidates";
import { clashingUnit } from "../rules";
import { createClusterSchema, editClusterSchema } from "../schema";
import { lockOwner, type PlanOwner } from "./lock-owner";

type ClusterFields = { name: string; headId: string; unitIds: string[] };
type Saving = { cycleId: string; owner: PlanOwner; clusterId: string; fields: ClusterFields; isNew: boolean };

/** A committee groups units below it into a cluster (cụm công tác) under a head from its own ranks (RQ-04). */
export async function createCluster(ctx: CommandContext, raw: unknown): Promise<{ clusterId: string; unitId: string }> {
  const input = createClusterSchema.parse(raw);
  return runCommand(ctx, "plans.createCluster", input, async (tx, inside) => {
    const owner = await lockOwner(tx, ctx.actor, input.unitId);
    demand(mayManagePlan(ctx.actor, owner));
    const cycle = await getOpenCycle(tx);
    const saving = { cycleId: cycle.id, owner, clusterId: newId(), fields: input, isNew: true };
    await checkCluster(tx, inside, saving);
    await tx.cluster.create({
      data: { id: saving.clusterId, cycleId: cycle.id, unitId: owner.id, name: input.name, headId: input.headId },
      select: { id: true },
    });
    return placeUnits(tx, inside, saving);
  });
}

/** Changes name, head or units of a cluster. */
export async function editCluster(ctx: CommandContext, raw: unknown): Promise<{ clusterId: string; unitId: string }> {
  const input = editClusterSchema.parse(raw);
  return runCommand(ctx, "plans.editCluster", input, async (tx, inside) => {
    const held = foundOrRefuse(
      await tx.cluster.findUnique({ where: { id: input.clusterId }, select: { unitId: true, cycleId: true } }),
    );
    const owner = await lockOwner(tx, ctx.actor, held.unitId);
    demand(mayManagePlan(ctx.actor, owner));
    const cycle = await getCycle(tx, held.cycleId);
    refuseIf(!cycle.isOpen, "cycle.notOpen");
    const saving = { cycleId: cycle.id, owner, clusterId: input.clusterId, fields: input, isNew: false };
    await checkCluster(tx, inside, saving);
    const changed = await tx.cluster.updateMany({
      where: { id: input.clusterId, version: input.version },
      data: { name: input.name, headId: input.headId, version: { increment: 1 } },
    });
    refuseIf(changed.count === 0, "form.stale");
    return placeUnits(tx, inside, saving);
  });
}

async function checkCluster(tx: Tx, ctx: CommandContext, { cycleId, owner, clusterId, fields }: Saving): Promise<void> {
  const candidates = await listCandidates(tx, owner.id, dayOf(ctx.now));
  const isSeated = candidates.some((candidate) => candidate.personId === fields.headId);
  refuseIf(!isSeated, "plan.personNotSeated", { field: "headId" });
  const below = await tx.unit.count({ where: { id: { in: fields.unitIds }, parentId: owner.id, validTo: null } });
  refuseIf(below !== new Set(fields.unitIds).size, "plan.unitNotBelow", { field: "unitIds" });
  const placed = await tx.clusterUnit.findMany({
    where: { cluster: { cycleId, unitId: owner.id } },
    select: {
      unitId: true,
      clusterId: true,
      unit: { select: { name: true } },
      cluster: { select: { name: true } },
    },
  });
  const clash = clashingUnit(fields.unitIds, placed, clusterId);
  if (clash) {
    const params = { unit: clash.unit.name, cluster: clash.cluster.name };
    throw new DomainError("plan.unitInOtherCluster", { field: "unitIds", params });
  }
}

async function placeUnits(
  tx: Tx,
  ctx: CommandContext,
  { owner, clusterId, fields, isNew }: Saving,
): Promise<{ clusterId: string; unitId: string }> {
  if (!isNew) await tx.clusterUnit.deleteMany({ where: { clusterId, unitId: { notIn: fields.unitIds } } });
  await tx.clusterUnit.createMany({
    data: [...new Set(fields.unitIds)].map((unitId) => ({ clusterId, unitId })),
    skipDuplicates: true,
  });
  await recordAudit(tx, ctx, {
    event: "cluster.saved",
    unit: owner,
    subjectType: "cluster",
    subjectId: clusterId,
    summary: `${owner.name} ${isNew ? "lập" : "sửa"} cụm công tác “${fields.name}” gồm ${fields.unitIds.length} đơn vị`,
    after: { name: fields.name, headId: fields.headId, unitIds: fields.unitIds },
  });
  return { clusterId, unitId: owner.id };
}
