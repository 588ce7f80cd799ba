import { recordAudit } from "../../audit/record-audit";
import { demand } from "../../core/policy";
import { withdrawalOf } from "../../core/versions";
import { type CommandContext, runCommand } from "../../db/run-command";
import { conclusionName } from "../../regulations/conclusions";
import { mayRecordConclusion } from "../policy";
import { withdrawConclusionSchema } from "../schema";
import { lockSubject } from "./lock-subject";
import { currentConclusion } from "./record-conclusion";

/** Takes back an entry made by mistake or a conclusion that was annulled: a last version says so, the entry stays readable. */
export async function withdrawConclusion(ctx: CommandContext, raw: unknown): Promise<{ subjectId: string }> {
  const input = withdrawConclusionSchema.parse(raw);
  return runCommand(ctx, "conclusion.withdraw", input, async (tx) => {
    const subject = await lockSubject(tx, ctx.actor, input.subjectId);
    demand(mayRecordConclusion(ctx.actor, subject.homeUnit));
    const { id, ...fact } = await currentConclusion(tx, subject, input.factId);
    await tx.conclusionFact.create({
      data: { ...fact, ...withdrawalOf(ctx, id, input.reason) },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "conclusion.withdrawn",
      unit: subject.homeUnit,
      subjectType: "subject",
      subjectId: subject.id,
      summary: `${conclusionName(fact.kind)}: ${subject.name}`,
      after: { factId: id, reason: input.reason },
    });
    return { subjectId: subject.id };
  });
}
