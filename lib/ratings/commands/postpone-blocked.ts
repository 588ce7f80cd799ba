import { recordAudit } from "../../audit/record-audit";
import type { Actor } from "../../core/actor";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import type { Pack } from "../../regulations/pack";
import { mayPresentList } from "../policy";
import { judgeList, type ListItem } from "../queries/list-problems";
import { loadList } from "../queries/load-list";
import { loadOrderFacts } from "../queries/order-facts";
import { orderBlockers } from "../rules";
import { postponeBlockedSchema } from "../schema";
import { touchList } from "./list-subject";
import { lockList } from "./locks";

/**
 * Để lại đợt sau: takes off a list that is being prepared whatever cannot be decided yet, and what would have to wait for
 * that (order binds at the decision, R20.3), so that the body decides the rest. A cap passed is no single subject's: it stays.
 */
export async function postponeBlocked(
  ctx: CommandContext,
  raw: unknown,
): Promise<{ decisionId: string; postponed: number }> {
  const input = postponeBlockedSchema.parse(raw);
  return runCommand(ctx, "decision.postpone", input, async (tx) => {
    const list = await lockList(tx, ctx.actor, input.decisionId);
    const { unit, items } = await loadList(tx, list.id);
    // Only whoever may present the list as it stands may shorten it.
    demand(mayPresentList(ctx.actor, { unit, status: list.status, itemCount: items.length }));
    refuseIf(list.version !== input.version, "form.stale");
    const kept = await decidable(tx, ctx.actor, { id: list.id, cycleId: list.cycleId, unitPath: unit.path }, items);
    const staying = new Set(kept.map((item) => item.subjectId));
    const postponed = items.filter((item) => !staying.has(item.subjectId));
    refuseIf(postponed.length === 0, "decision.nothingBlocked");
    refuseIf(kept.length === 0, "decision.allBlocked");
    await tx.decisionItem.deleteMany({
      where: { decisionId: list.id, subjectId: { in: postponed.map((item) => item.subjectId) } },
    });
    await touchList(tx, list.id);
    await recordAudit(tx, ctx, {
      event: "decision.postponed",
      unit,
      subjectType: "decision",
      subjectId: list.id,
      summary: `Để lại đợt sau ${postponed.length} đối tượng chưa quyết định được của ${list.title}`,
      before: { items: postponed },
      after: { items: kept.length },
    });
    return { decisionId: list.id, postponed: postponed.length };
  });
}

/** What is left once nobody on the list waits for somebody who is not. */
async function decidable(
  tx: Tx,
  actor: Actor,
  list: Parameters<typeof judgeList>[2],
  items: readonly ListItem[],
): Promise<readonly ListItem[]> {
  const { blockers, pack } = await judgeList(tx, actor, list, items);
  const blocked = new Set(blockers.map((blocker) => blocker.subjectId));
  const rest = items.filter((item) => !blocked.has(item.subjectId));
  return rest.length === items.length ? rest : inOrder(tx, pack, rest);
}

/**
 * Each round takes off whoever waited for those of the last one. Conflicts are judged by levels on record, which a shorter list does
 * not change; who stands on it as settled it does (R20.3): after the first round the order alone is asked again.
 */
async function inOrder(tx: Tx, pack: Pack, items: readonly ListItem[]): Promise<readonly ListItem[]> {
  if (items.length === 0) return items;
  const ids = items.map((item) => item.subjectId);
  const order = await loadOrderFacts(tx, ids, ids);
  const rest = items.filter(({ subjectId }) => {
    const facts = foundOrRefuse(order.get(subjectId));
    return orderBlockers(pack, facts.subject, facts.missing).length === 0;
  });
  return rest.length === items.length ? rest : inOrder(tx, pack, rest);
}
