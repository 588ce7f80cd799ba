import type { z } from "zod";
import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { DomainError, foundOrRefuse, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { recordedBy } from "../../core/versions";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { conclusionName } from "../../regulations/conclusions";
import { mayRecordConclusion } from "../policy";
import { listConclusionKinds } from "../queries/conclusions";
import { conclusionProblem } from "../rules";
import { recordConclusionSchema } from "../schema";
import { type LockedSubject, lockSubject } from "./lock-subject";
import { ownerOf } from "./record-discipline";

type Input = z.infer<typeof recordConclusionSchema>;

/**
 * Puts on record what a competent body concluded about a subject, or how a vote of confidence ended, with the document
 * (R8.7–R8.9, R8.19–R8.21). A correction supersedes the earlier entry with a reason.
 */
export async function recordConclusion(ctx: CommandContext, raw: unknown): Promise<{ subjectId: string }> {
  const input = recordConclusionSchema.parse(raw);
  return runCommand(ctx, "conclusion.record", input, async (tx) => {
    const subject = await lockSubject(tx, ctx.actor, input.subjectId);
    demand(mayRecordConclusion(ctx.actor, subject.homeUnit));
    await check(tx, subject, input, dayOf(ctx.now));
    const corrects = input.supersedesId !== null;
    const { subjectId: _subject, concludedOn, reason, ...fact } = input;
    const factId = newId();
    await tx.conclusionFact.create({
      data: {
        ...fact,
        id: factId,
        ...ownerOf(subject),
        concludedOn: toDateColumn(concludedOn),
        reason: corrects ? reason : null,
        ...recordedBy(ctx),
      },
      select: { id: true },
    });
    const { document, issuer, lowVotes, totalVotes, selfDiscovered } = fact;
    await recordAudit(tx, ctx, {
      event: corrects ? "conclusion.superseded" : "conclusion.recorded",
      unit: subject.homeUnit,
      subjectType: "subject",
      subjectId: subject.id,
      summary: `${conclusionName(input.kind)}: ${subject.name}`,
      after: { factId, document, issuer, concludedOn, lowVotes, totalVotes, selfDiscovered, reason },
    });
    return { subjectId: subject.id };
  });
}

async function check(tx: Tx, subject: LockedSubject, input: Input, today: string): Promise<void> {
  const corrected = input.supersedesId === null ? null : await currentConclusion(tx, subject, input.supersedesId);
  const kinds = await listConclusionKinds(tx, subject.id);
  const known = kinds.includes(input.kind) || corrected?.kind === input.kind;
  refuseIf(!known, "conclusion.kindUnknown", { field: "kind" });
  const problem = conclusionProblem(input, today);
  if (problem) throw new DomainError(problem.code, problem);
  refuseIf(corrected !== null && input.reason === "", "conclusion.changeNeedsReason", { field: "reason" });
}

/** The entry to correct or withdraw is the newest of its line and this subject's own; anything else is a stale page. */
export async function currentConclusion(tx: Tx, subject: LockedSubject, factId: string) {
  const held = await tx.conclusionFact.findFirst({
    where: { id: factId, ...ownerOf(subject), supersededBy: null, isWithdrawn: false },
    select: {
      id: true,
      personId: true,
      collectiveId: true,
      unitId: true,
      kind: true,
      document: true,
      issuer: true,
      concludedOn: true,
      lowVotes: true,
      totalVotes: true,
      selfDiscovered: true,
    },
  });
  refuseIf(held === null, "conclusion.superseded");
  return foundOrRefuse(held);
}
