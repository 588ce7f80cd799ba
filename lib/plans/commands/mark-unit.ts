import { recordAudit } from "../../audit/record-audit";
import { foundOrRefuse } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayMark } from "../policy";
import { getSupervisedUnit } from "../queries/supervised-unit";
import { markUnitSchema } from "../schema";

/** The level above marks a unit as difficult or complex, with the reason; the log does not repeat it (RQ-12, R20.21). */
export async function markUnit(ctx: CommandContext, raw: unknown): Promise<{ markId: string; unitId: string }> {
  const input = markUnitSchema.parse(raw);
  return runCommand(ctx, "plans.markUnit", input, async (tx, inside) => {
    const unit = await getSupervisedUnit(tx, ctx.actor, input.unitId, reachOf(ctx.actor, "unitMark.manage"));
    demand(mayMark(ctx.actor, { unit, parent: unit.parent }));
    const maker = foundOrRefuse(unit.parent);
    const cycle = await getOpenCycle(tx);
    const markId = newId();
    await tx.unitMark.create({
      data: {
        id: markId,
        cycleId: cycle.id,
        unitId: unit.id,
        madeByUnitId: maker.id,
        reason: input.reason,
        markedAt: ctx.now,
      },
      select: { id: true },
    });
    await recordAudit(tx, inside, {
      event: "unitMark.made",
      // Kept with the unit that marks: the mark is for narrower readers than the marked unit's log.
      unit: maker,
      subjectType: "unitMark",
      subjectId: markId,
      summary: `${maker.name} đánh dấu một đơn vị trực thuộc là khó khăn, phức tạp`,
    });
    return { markId, unitId: unit.id };
  });
}
