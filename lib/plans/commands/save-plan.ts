import { recordAudit } from "../../audit/record-audit";
import { refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayEditPlan } from "../policy";
import { savePlanSchema } from "../schema";
import { lockOwner } from "./lock-owner";

/** A unit writes its plan for the season; a draft until it is issued with number and date (RQ-04). */
export async function savePlan(ctx: CommandContext, raw: unknown): Promise<{ unitId: string; planId: string }> {
  const input = savePlanSchema.parse(raw);
  return runCommand(ctx, "plans.save", input, async (tx, inside) => {
    const unit = await lockOwner(tx, ctx.actor, input.unitId);
    const cycle = await getOpenCycle(tx);
    const key = { cycleId_unitId: { cycleId: cycle.id, unitId: unit.id } };
    const held = await tx.plan.findUnique({ where: key, select: { id: true, version: true, status: true } });
    demand(mayEditPlan(ctx.actor, { unit, status: held?.status ?? null }));
    refuseIf((held?.version ?? 0) !== input.version, "form.stale");
    const plan = await tx.plan.upsert({
      where: key,
      create: { id: newId(), cycleId: cycle.id, unitId: unit.id, summary: input.summary },
      update: { summary: input.summary, version: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, inside, {
      event: "plan.saved",
      unit,
      subjectType: "plan",
      subjectId: plan.id,
      summary: `Soạn kế hoạch kiểm điểm năm ${cycle.year} của ${unit.name}`,
    });
    return { unitId: unit.id, planId: plan.id };
  });
}
