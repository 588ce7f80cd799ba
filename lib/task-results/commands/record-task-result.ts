import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { recordedBy } from "../../core/versions";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayRecordTaskResult } from "../policy";
import { problemsOf } from "../rules";
import { recordTaskResultSchema } from "../schema";
import { lockSubject } from "./lock-subject";

/** Enters the task results of a subject as a document states them (RQ-10, R8.7, R8.18); an earlier version stays and is superseded with a reason. */
export async function recordTaskResult(ctx: CommandContext, raw: unknown): Promise<{ subjectId: string }> {
  const input = recordTaskResultSchema.parse(raw);
  return runCommand(ctx, "taskResults.record", input, async (tx) => {
    const subject = await lockSubject(tx, ctx.actor, input.subjectId);
    demand(mayRecordTaskResult(ctx.actor, subject));
    const newest = await tx.taskResult.findFirst({
      where: { subjectId: subject.id, supersededBy: null },
      select: { id: true, assigned: true, done: true, doneLate: true, aboveRequirement: true },
    });
    refuseIf((newest?.id ?? null) !== input.supersedesId, "form.stale");
    const about = { isPerson: subject.personId !== null, hasEarlier: newest !== null };
    const [problem] = problemsOf(input, about, dayOf(ctx.now));
    if (problem) throw new DomainError(problem.code, problem);
    const { subjectId: _subject, forceMajeure, reason, sourceOn, ...figures } = input;
    await tx.taskResult.create({
      data: {
        ...figures,
        id: newId(),
        subjectId: subject.id,
        forceMajeure: forceMajeure || null,
        sourceOn: toDateColumn(sourceOn),
        reason: newest === null ? null : reason,
        ...recordedBy(ctx),
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: newest === null ? "taskResult.recorded" : "taskResult.superseded",
      unit: subject.homeUnit,
      subjectType: "subject",
      subjectId: subject.id,
      summary: `Kết quả nhiệm vụ của ${subject.name}: ${input.done}/${input.assigned} hoàn thành`,
      ...(newest === null ? {} : { before: newest }),
      after: { ...figures, sourceOn, reason },
    });
    return { subjectId: subject.id };
  });
}
