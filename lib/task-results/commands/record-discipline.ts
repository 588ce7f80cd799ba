import type { z } from "zod";
import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { recordedBy } from "../../core/versions";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { disciplineName } from "../../regulations/subjects";
import { mayRecordDiscipline } from "../policy";
import { listUnitsOfAct } from "../queries/units-of-act";
import { recordDisciplineSchema } from "../schema";
import { type LockedSubject, lockSubject } from "./lock-subject";

type Input = z.infer<typeof recordDisciplineSchema>;

/**
 * Puts discipline on record with its document, the day and the unit of the act (R8.23), and whether it was found by the
 * subject itself and remedied (R8.19). A correction supersedes the earlier entry with a reason.
 */
export async function recordDiscipline(ctx: CommandContext, raw: unknown): Promise<{ subjectId: string }> {
  const input = recordDisciplineSchema.parse(raw);
  return runCommand(ctx, "discipline.record", input, async (tx) => {
    const subject = await lockSubject(tx, ctx.actor, input.subjectId);
    demand(mayRecordDiscipline(ctx.actor, subject.homeUnit));
    await check(tx, subject, input, dayOf(ctx.now));
    const corrects = input.supersedesId !== null;
    const { subjectId: _subject, decidedOn, actOn, reason, ...fact } = input;
    const factId = newId();
    await tx.disciplineFact.create({
      data: {
        ...fact,
        id: factId,
        ...ownerOf(subject),
        decidedOn: toDateColumn(decidedOn),
        actOn: toDateColumn(actOn),
        reason: corrects ? reason : null,
        ...recordedBy(ctx),
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: corrects ? "discipline.superseded" : "discipline.recorded",
      unit: subject.homeUnit,
      subjectType: "subject",
      subjectId: subject.id,
      summary: `Kỷ luật ${disciplineName(input.kind)}: ${subject.name}`,
      after: { factId, document: input.document, decidedOn, actOn, reason },
    });
    return { subjectId: subject.id };
  });
}

/** Exactly one owner, as the subject is one thing. */
export function ownerOf({ personId, collectiveId, unitId }: LockedSubject) {
  return { personId, collectiveId, unitId };
}

async function check(tx: Tx, subject: LockedSubject, input: Input, today: string): Promise<void> {
  refuseIf(input.decidedOn > today, "discipline.inFuture", { field: "decidedOn" });
  refuseIf(input.actOn > input.decidedOn, "discipline.actAfterDecision", { field: "actOn" });
  const units = await listUnitsOfAct(tx, subject);
  refuseIf(!units.some((unit) => unit.id === input.actUnitId), "discipline.unitUnknown", { field: "actUnitId" });
  if (input.supersedesId === null) return;
  refuseIf(input.reason === "", "taskResult.changeNeedsReason", { field: "reason" });
  await checkCurrent(tx, subject, input.supersedesId);
}

/** The entry to correct or withdraw is the newest of its line and this subject's own; anything else is a stale page. */
export async function checkCurrent(tx: Tx, subject: LockedSubject, factId: string): Promise<void> {
  const held = await tx.disciplineFact.count({
    where: { id: factId, ...ownerOf(subject), supersededBy: null, isWithdrawn: false },
  });
  refuseIf(held === 0, "discipline.superseded");
}
