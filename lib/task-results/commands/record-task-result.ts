import type { z } from "zod";
import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayRecordTaskResult } from "../policy";
import { BASIC_TARGETS, misfitOf } from "../rules";
import { recordTaskResultSchema } from "../schema";
import { type LockedSubject, lockSubject } from "./lock-subject";

type Input = z.infer<typeof recordTaskResultSchema>;

/** Enters the task results of a subject as a document states them (RQ-10, R8.7, R8.18); an earlier version stays and is superseded with a reason. */
export async function recordTaskResult(ctx: CommandContext, raw: unknown): Promise<{ subjectId: string }> {
  const input = recordTaskResultSchema.parse(raw);
  return runCommand(ctx, "taskResults.record", input, async (tx) => {
    const subject = await lockSubject(tx, ctx.actor, input.subjectId);
    demand(mayRecordTaskResult(ctx.actor, subject));
    checkFigures(subject, input, dayOf(ctx.now));
    const newest = await tx.taskResult.findFirst({
      where: { subjectId: subject.id, supersededBy: null },
      select: { id: true, assigned: true, done: true, doneLate: true, aboveRequirement: true },
    });
    refuseIf((newest?.id ?? null) !== input.supersedesId, "form.stale");
    refuseIf(newest !== null && input.reason === "", "taskResult.changeNeedsReason", { field: "reason" });
    const { subjectId: _subject, forceMajeure, reason, sourceOn, ...figures } = input;
    await tx.taskResult.create({
      data: {
        ...figures,
        id: newId(),
        subjectId: subject.id,
        forceMajeure: forceMajeure || null,
        sourceOn: toDateColumn(sourceOn),
        reason: newest === null ? null : reason,
        recordedAt: ctx.now,
        recordedById: ctx.actor.kind === "person" ? ctx.actor.accountId : null,
        actorName: ctx.actor.name,
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

function checkFigures(subject: LockedSubject, input: Input, today: string): void {
  const misfit = misfitOf(input);
  if (misfit) throw new DomainError(misfit.code, { field: misfit.field, params: misfit.params });
  refuseIf(input.sourceOn > today, "taskResult.sourceInFuture", { field: "sourceOn" });
  const named = BASIC_TARGETS.find((target) => input[target] !== "notRelevant");
  refuseIf(subject.personId !== null && named !== undefined, "taskResult.targetsOfBodies", { field: named });
}
