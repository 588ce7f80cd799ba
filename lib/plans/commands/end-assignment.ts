import { recordAudit } from "../../audit/record-audit";
import { addDays, dayOf, toDateColumn } from "../../core/calendar";
import { refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayAssign } from "../policy";
import { assignmentKindName } from "../rules";
import { endAssignmentSchema } from "../schema";
import { lockAssignment } from "./lock-assignment";

/** Ends an assignment: the member's view of the unit ends with it, the notes stay (RQ-04). */
export async function endAssignment(ctx: CommandContext, raw: unknown): Promise<{ unitId: string }> {
  const input = endAssignmentSchema.parse(raw);
  return runCommand(ctx, "plans.endAssignment", input, async (tx, inside) => {
    const reach = reachOf(ctx.actor, "assignment.manage");
    const held = await lockAssignment(tx, ctx.actor, { assignmentId: input.assignmentId, now: ctx.now, reach });
    demand(mayAssign(ctx.actor, held));
    refuseIf(!held.isInForce, "plan.assignmentEnded");
    const today = dayOf(ctx.now);
    // A period has at least one day: what was made today ends with today.
    const endsOn = today > held.validFrom ? today : addDays(held.validFrom, 1);
    await tx.assignment.update({
      where: { id: held.id },
      data: { validTo: toDateColumn(endsOn) },
      select: { id: true },
    });
    await recordAudit(tx, inside, {
      event: "assignment.ended",
      unit: held.unit,
      subjectType: "assignment",
      subjectId: held.id,
      summary: `Kết thúc phân công ${held.personName} “${assignmentKindName(held.kind)}” ở ${held.unit.name}`,
    });
    return { unitId: held.unit.id };
  });
}
