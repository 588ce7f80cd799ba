import { recordAudit } from "../../audit/record-audit";
import { DomainError, foundOrRefuse, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { describeLevel } from "../../regulations/levels";
import { mayListSubject } from "../policy";
import { groupStandings } from "../queries/group-standing";
import type { SubjectRow } from "../queries/subject-facts";
import { differsFromProposal, judgeGroupCap, proposedLevel, TRACK_NAMES } from "../rules";
import { listSubjectSchema, unlistSubjectSchema } from "../schema";
import { lockGroups, lockList, lockSubject } from "./locks";
import { openListOf } from "./open-list";

/**
 * Đề nghị trình: puts a subject on the list of the deciding unit, or changes its level there. Another level than proposed
 * needs a reason; excellent keeps within the lenient cap, between the two readings with a reason (R20.6, R20.18).
 */
export async function listSubject(ctx: CommandContext, raw: unknown): Promise<{ decisionId: string }> {
  const input = listSubjectSchema.parse(raw);
  return runCommand(ctx, "decision.list", input, async (tx) => {
    const before = await findTarget(tx, input.subjectId);
    const listId = await lockListFor(tx, ctx, before);
    await lockGroups(tx, [before.groupId]);
    const subject = await lockSubject(tx, ctx.actor, input.subjectId);
    demand(mayListSubject(ctx.actor, subject));
    const current = subject.listedItem;
    refuseIf(current !== null && current.decisionId !== listId, "decision.otherList");
    const proposed = proposedLevel(subject);
    refuseIf(
      input.reason === "" && proposed !== null && differsFromProposal(input.level, subject),
      "rating.reasonNeeded",
      {
        field: "reason",
        params: { proposed: proposed ? describeLevel(proposed).name : "" },
      },
    );
    const data = { level: input.level, reason: input.reason || null };
    await tx.decisionItem.upsert({
      where: { decisionId_subjectId: { decisionId: listId, subjectId: subject.id } },
      create: { decisionId: listId, subjectId: subject.id, ...data },
      update: data,
      select: { subjectId: true },
    });
    if (input.level === "excellent") await demandRoom(tx, subject, input.reason);
    await touchList(tx, listId);
    await recordAudit(tx, ctx, {
      event: "decision.listed",
      unit: subject.decidingUnit,
      subjectType: "subject",
      subjectId: subject.id,
      summary: `Đề nghị trình ${describeLevel(input.level).shortName}: ${subject.name} (${TRACK_NAMES[subject.track]})`,
      before: { level: current?.level ?? null },
      after: { level: input.level, reason: input.reason },
    });
    return { decisionId: listId };
  });
}

/** Takes a subject off the list being prepared. */
export async function unlistSubject(ctx: CommandContext, raw: unknown): Promise<{ decisionId: string }> {
  const input = unlistSubjectSchema.parse(raw);
  return runCommand(ctx, "decision.unlist", input, async (tx) => {
    const before = await findTarget(tx, input.subjectId);
    const listId = await lockListFor(tx, ctx, before);
    await lockGroups(tx, [before.groupId]);
    const subject = await lockSubject(tx, ctx.actor, input.subjectId);
    demand(mayListSubject(ctx.actor, subject));
    refuseIf(subject.listedItem?.decisionId !== listId, "decision.notListed");
    await tx.decisionItem.delete({
      where: { decisionId_subjectId: { decisionId: listId, subjectId: subject.id } },
      select: { subjectId: true },
    });
    await touchList(tx, listId);
    await recordAudit(tx, ctx, {
      event: "decision.unlisted",
      unit: subject.decidingUnit,
      subjectType: "subject",
      subjectId: subject.id,
      summary: `Đưa ra khỏi danh sách trình: ${subject.name} (${TRACK_NAMES[subject.track]})`,
      before: { level: subject.listedItem?.level ?? null },
    });
    return { decisionId: listId };
  });
}

type Target = { cycleId: string; decidingUnitId: string; groupId: string | null; draftId: string | null };

/** Which list and group to lock; the locks themselves check what the actor may see. */
async function findTarget(tx: Tx, subjectId: string): Promise<Target> {
  const { decisionItems, ...subject } = foundOrRefuse(
    await tx.subject.findUnique({
      where: { id: subjectId },
      select: {
        cycleId: true,
        decidingUnitId: true,
        groupId: true,
        decisionItems: { where: { decision: { status: "draft" } }, select: { decisionId: true } },
      },
    }),
  );
  return { ...subject, draftId: decisionItems[0]?.decisionId ?? null };
}

async function lockListFor(tx: Tx, ctx: CommandContext, target: Target): Promise<string> {
  if (target.draftId !== null) return (await lockList(tx, ctx.actor, target.draftId)).id;
  return (await openListOf(tx, ctx, { cycleId: target.cycleId, unitId: target.decidingUnitId })).id;
}

export async function touchList(tx: Tx, decisionId: string): Promise<void> {
  await tx.decision.update({
    where: { id: decisionId },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
}

/** After the item is written: the cap of its group, with the group's row locked. */
async function demandRoom(tx: Tx, subject: SubjectRow, reason: string): Promise<void> {
  if (subject.groupId === null) return;
  const group = foundOrRefuse((await groupStandings(tx, [subject.groupId]))[0]);
  const answer = judgeGroupCap(await getPackInForce(tx, subject.cycleId, subject.decidingUnit.path), group);
  const params = { group: group.name, strict: answer.strict, lenient: answer.lenient, limit: answer.limit };
  if (answer.verdict === "refused") {
    throw new DomainError("cap.groupFull", { field: "level", params: { ...params, excellent: group.excellent - 1 } });
  }
  if (answer.verdict === "needsReason" && reason === "") {
    throw new DomainError("cap.needsReason", { field: "reason", params });
  }
}
