import { recordAudit } from "../../audit/record-audit";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayMark } from "../policy";
import { getSupervisedUnit } from "../queries/supervised-unit";
import { endMarkSchema } from "../schema";

/** The mark of a difficult or complex unit ends; it stays on record (RQ-12). */
export async function endMark(ctx: CommandContext, raw: unknown): Promise<{ unitId: string }> {
  const input = endMarkSchema.parse(raw);
  return runCommand(ctx, "plans.endMark", input, async (tx, inside) => {
    const mark = foundOrRefuse(await tx.unitMark.findUnique({ where: { id: input.markId }, select: { unitId: true } }));
    const unit = await getSupervisedUnit(tx, ctx.actor, mark.unitId, reachOf(ctx.actor, "unitMark.manage"));
    demand(mayMark(ctx.actor, { unit, parent: unit.parent }));
    const ended = await tx.unitMark.updateMany({
      where: { id: input.markId, endedAt: null, cycle: { status: "open" } },
      data: { endedAt: ctx.now },
    });
    refuseIf(ended.count === 0, "plan.markEnded");
    await recordAudit(tx, inside, {
      event: "unitMark.ended",
      unit: foundOrRefuse(unit.parent),
      subjectType: "unitMark",
      subjectId: input.markId,
      summary: "Kết thúc đánh dấu đơn vị khó khăn, phức tạp",
    });
    return { unitId: unit.id };
  });
}
