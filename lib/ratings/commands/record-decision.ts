import type { z } from "zod";
import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { DomainError, foundOrRefuse, refuseIf } from "../../core/errors";
import { formatDay } from "../../core/format";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { recordRatings } from "../../obligations/commands/record-ratings";
import { mayRecordDecision } from "../policy";
import { listDecidingBodies } from "../queries/deciding-bodies";
import { judgeList, type ListJudgement, type ListProblem } from "../queries/list-problems";
import { type LoadedList, loadList } from "../queries/load-list";
import { loadWhys } from "../queries/subject-whys";
import { isMajority } from "../rules";
import { sessionText } from "../rules/subject-why";
import { recordDecisionSchema } from "../schema";
import { type LockedList, lockGroups, lockList, lockSubjects } from "./locks";

type Session = z.infer<typeof recordDecisionSchema>;
export type RecordedDecision = { decisionId: string; unitId: string; cycleId: string; decided: number };

/**
 * Writes down what the body decided in session: date, number, vote, levels (RQ-17, R7.2 step 3). Order across levels and
 * coupling bind here (R20.3), the lenient cap cannot be passed (R20.6): list, groups and subjects are locked, and the
 * database recounts. Dossiers follow in lib/dossiers/commands/record-session.ts, which is what screens call.
 */
export async function recordDecision(ctx: CommandContext, raw: unknown): Promise<RecordedDecision> {
  const input = recordDecisionSchema.parse(raw);
  return runCommand(ctx, "decision.record", input, async (tx) => {
    const list = await lockList(tx, ctx.actor, input.decisionId);
    const loaded = await loadList(tx, list.id);
    demand(mayRecordDecision(ctx.actor, { unit: loaded.unit, status: list.status, itemCount: loaded.items.length }));
    refuseIf(list.version !== input.version, "form.stale");
    checkSession(ctx.now, input);
    await checkBody(tx, loaded, input);
    const judgement = await judgeLocked(tx, ctx, list, loaded);
    await writeDecision(tx, ctx, input);
    await writeLevels(tx, ctx, { loaded, judgement, session: input });
    await recordAudit(tx, ctx, {
      event: "decision.recorded",
      unit: loaded.unit,
      subjectType: "decision",
      subjectId: list.id,
      summary: `Quyết định số ${input.number} ngày ${formatDay(input.decidedOn)}: xếp loại ${loaded.items.length} đối tượng`,
      after: { ...input, items: loaded.items },
    });
    return { decisionId: list.id, unitId: list.unitId, cycleId: list.cycleId, decided: loaded.items.length };
  });
}

/** Dates and votes of a session that do not add up; also asked before the answers are read once more. */
export function checkSession(now: Date, session: Session): void {
  const today = dayOf(now);
  refuseIf(session.sessionOn > today, "decision.sessionInFuture", { field: "sessionOn" });
  refuseIf(session.decidedOn > today, "decision.sessionInFuture", { field: "decidedOn" });
  refuseIf(session.decidedOn < session.sessionOn, "decision.datesOrder", { field: "decidedOn" });
  refuseIf(session.membersPresent > session.membersTotal, "decision.countsMismatch", { field: "membersPresent" });
  refuseIf(session.votesFor > session.membersPresent, "decision.countsMismatch", { field: "votesFor" });
  refuseIf(!isMajority(session.votesFor, session.membersTotal), "decision.noMajority", {
    field: "votesFor",
    params: { total: session.membersTotal },
  });
}

/** The body must be one of those that decide for the unit on the day of the decision (R20.18: the successor's after an end). */
async function checkBody(tx: Tx, { unit }: LoadedList, decided: { bodyId: string; decidedOn: string }): Promise<void> {
  const bodies = await listDecidingBodies(tx, unit, decided.decidedOn);
  refuseIf(!bodies.some(({ id }) => id === decided.bodyId), "notFound", { field: "bodyId" });
}

/** The rules once more on locked rows: what was true on the screen may have changed since. */
async function judgeLocked(
  tx: Tx,
  ctx: CommandContext,
  list: LockedList,
  { unit, items }: LoadedList,
): Promise<ListJudgement> {
  const ids = items.map((item) => item.subjectId);
  const groups = await tx.subject.findMany({ where: { id: { in: ids } }, select: { groupId: true } });
  await lockGroups(
    tx,
    groups.map((row) => row.groupId),
  );
  const subjects = await lockSubjects(tx, ctx.actor, ids);
  const decided = subjects.find((subject) => subject.decided);
  if (decided) throw new DomainError("decision.blocked", { params: { what: `${decided.name} đã có quyết định.` } });
  const judgement = await judgeList(tx, ctx.actor, { id: list.id, cycleId: list.cycleId, unitPath: unit.path }, items);
  const problem = judgement.blockers[0] ?? judgement.reasons[0];
  if (problem) throw new DomainError("decision.blocked", { params: { what: problemSentence(problem) } });
  return judgement;
}

/** "Bí thư …: Tập thể trước, cá nhân sau – còn: Ban Thường vụ xã Một (khoản … )". */
function problemSentence(problem: ListProblem): string {
  const { names, count } = problem.waitsFor;
  const rest = count > names.length ? ` và ${count - names.length} đối tượng khác` : "";
  const waits = names.length > 0 ? ` – còn: ${names.join(", ")}${rest}` : "";
  return `${problem.text}${waits} (${problem.citation}).`;
}

async function writeDecision(tx: Tx, ctx: CommandContext, session: Session): Promise<void> {
  await tx.decision.update({
    where: { id: session.decisionId },
    data: {
      status: "recorded",
      bodyId: session.bodyId,
      sessionOn: toDateColumn(session.sessionOn),
      number: session.number,
      decidedOn: toDateColumn(session.decidedOn),
      membersTotal: session.membersTotal,
      membersPresent: session.membersPresent,
      votesFor: session.votesFor,
      recordedAt: ctx.now,
      version: { increment: 1 },
    },
    select: { id: true },
  });
}

type Outcome = { loaded: LoadedList; judgement: ListJudgement; session: Session };

/** The decision stage of every ladder, in one statement; each keeps all that was computed of it on that day. */
async function writeLevels(tx: Tx, ctx: CommandContext, { loaded, judgement, session }: Outcome): Promise<void> {
  const { subjects, around, order } = judgement;
  const whys = await loadWhys(tx, ctx.actor, [...subjects.keys()], {
    side: "reader",
    subjects,
    around,
    order,
    list: {
      id: session.decisionId,
      items: new Map(loaded.items.map((item) => [item.subjectId, item])),
      of: "decision",
      session: sessionText(session),
    },
  });
  const explanations = new Map(whys.map(({ subjectId, explanation }) => [subjectId, explanation]));
  await recordRatings(
    tx,
    ctx,
    loaded.items.map((item) => ({
      subjectId: item.subjectId,
      stage: "decision" as const,
      level: item.level,
      decisionId: session.decisionId,
      ratedOn: session.decidedOn,
      ...(item.reason ? { reason: item.reason } : {}),
      explanation: foundOrRefuse(explanations.get(item.subjectId)),
    })),
  );
}
