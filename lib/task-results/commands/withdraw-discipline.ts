import { recordAudit } from "../../audit/record-audit";
import { demand } from "../../core/policy";
import { withdrawalOf } from "../../core/versions";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayRecordDiscipline } from "../policy";
import { withdrawDisciplineSchema } from "../schema";
import { lockSubject } from "./lock-subject";
import { checkCurrent } from "./record-discipline";

/** Takes back an entry made by mistake or a discipline that was annulled: a last version says so, the entry stays readable. */
export async function withdrawDiscipline(ctx: CommandContext, raw: unknown): Promise<{ subjectId: string }> {
  const input = withdrawDisciplineSchema.parse(raw);
  return runCommand(ctx, "discipline.withdraw", input, async (tx) => {
    const subject = await lockSubject(tx, ctx.actor, input.subjectId);
    demand(mayRecordDiscipline(ctx.actor, subject.homeUnit));
    await checkCurrent(tx, subject, input.factId);
    const { id, ...fact } = await tx.disciplineFact.findUniqueOrThrow({
      where: { id: input.factId },
      select: {
        id: true,
        personId: true,
        collectiveId: true,
        unitId: true,
        kind: true,
        decidedOn: true,
        document: true,
        actOn: true,
        actUnitId: true,
        isDutyRelated: true,
        selfDiscovered: true,
      },
    });
    await tx.disciplineFact.create({
      data: { ...fact, ...withdrawalOf(ctx, id, input.reason) },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "discipline.withdrawn",
      unit: subject.homeUnit,
      subjectType: "subject",
      subjectId: subject.id,
      summary: `Rút bản ghi kỷ luật: ${subject.name}`,
      after: { factId: id, reason: input.reason },
    });
    return { subjectId: subject.id };
  });
}
