import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { formatDay } from "../../core/format";
import { demand } from "../../core/policy";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayIssuePlan } from "../policy";
import { issuePlanSchema } from "../schema";
import { lockOwner } from "./lock-owner";

/** The plan becomes a document with number and date; from then on it is not edited (RQ-04). */
export async function issuePlan(ctx: CommandContext, raw: unknown): Promise<{ unitId: string; planId: string }> {
  const input = issuePlanSchema.parse(raw);
  return runCommand(ctx, "plans.issue", input, async (tx, inside) => {
    const unit = await lockOwner(tx, ctx.actor, input.unitId);
    const cycle = await getOpenCycle(tx);
    const held = await tx.plan.findUnique({
      where: { cycleId_unitId: { cycleId: cycle.id, unitId: unit.id } },
      select: { id: true, version: true, status: true },
    });
    demand(mayIssuePlan(ctx.actor, { unit, status: held?.status ?? null }));
    const plan = foundOrRefuse(held);
    refuseIf(plan.version !== input.version, "form.stale");
    refuseIf(input.issuedOn > dayOf(ctx.now), "plan.issuedInFuture", { field: "issuedOn" });
    await tx.plan.update({
      where: { id: plan.id },
      data: {
        status: "issued",
        number: input.number,
        issuedOn: toDateColumn(input.issuedOn),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await recordAudit(tx, inside, {
      event: "plan.issued",
      unit,
      subjectType: "plan",
      subjectId: plan.id,
      summary: `${unit.name} ban hành kế hoạch kiểm điểm số ${input.number} ngày ${formatDay(input.issuedOn)}`,
      after: { number: input.number, issuedOn: input.issuedOn },
    });
    return { unitId: unit.id, planId: plan.id };
  });
}
