import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { DomainError, foundOrRefuse } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayAssign } from "../policy";
import { listCandidates } from "../queries/candidates";
import { getSupervisedUnit } from "../queries/supervised-unit";
import { assignmentKindName } from "../rules";
import { assignMemberSchema } from "../schema";

/** A committee sends one of its members to a unit directly below: to direct, follow or supervise its review (RQ-04, RQ-12). */
export async function assignMember(
  ctx: CommandContext,
  raw: unknown,
): Promise<{ assignmentId: string; unitId: string }> {
  const input = assignMemberSchema.parse(raw);
  return runCommand(ctx, "plans.assignMember", input, async (tx, inside) => {
    const unit = await getSupervisedUnit(tx, ctx.actor, input.unitId, reachOf(ctx.actor, "assignment.manage"));
    demand(mayAssign(ctx.actor, { unit, parent: unit.parent }));
    const maker = foundOrRefuse(unit.parent);
    const cycle = await getOpenCycle(tx);
    const today = dayOf(ctx.now);
    const person = (await listCandidates(tx, maker.id, today)).find((each) => each.personId === input.personId);
    if (!person) throw new DomainError("plan.personNotSeated", { field: "personId" });
    const assignmentId = newId();
    await tx.assignment.create({
      data: {
        id: assignmentId,
        cycleId: cycle.id,
        unitId: unit.id,
        personId: person.personId,
        madeByUnitId: maker.id,
        kind: input.kind,
        validFrom: toDateColumn(today),
      },
      select: { id: true },
    });
    await recordAudit(tx, inside, {
      event: "assignment.made",
      unit,
      subjectType: "assignment",
      subjectId: assignmentId,
      summary: `${maker.name} phân công ${person.name} “${assignmentKindName(input.kind)}” ở ${unit.name}`,
      after: { personId: person.personId, kind: input.kind },
    });
    return { assignmentId, unitId: unit.id };
  });
}
