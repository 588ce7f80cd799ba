import { recordAudit } from "../../audit/record-audit";
import { DomainError, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayPresentList } from "../policy";
import { judgeList } from "../queries/list-problems";
import { loadList } from "../queries/load-list";
import { presentListSchema } from "../schema";
import { lockList } from "./locks";

/** Trình Ban Thường vụ: the list stands still until the session is recorded or it is taken back. Missing reasons refuse; what only the decision waits for is shown. */
export async function presentList(ctx: CommandContext, raw: unknown): Promise<{ decisionId: string }> {
  const input = presentListSchema.parse(raw);
  return runCommand(ctx, "decision.present", input, async (tx) => {
    const list = await lockList(tx, ctx.actor, input.decisionId);
    const { unit, items } = await loadList(tx, list.id);
    demand(mayPresentList(ctx.actor, { unit, status: list.status, itemCount: items.length }));
    refuseIf(list.version !== input.version, "form.stale");
    const judgement = await judgeList(
      tx,
      ctx.actor,
      { id: list.id, cycleId: list.cycleId, unitPath: unit.path },
      items,
    );
    const [missing] = judgement.reasons;
    if (missing) throw new DomainError("decision.reasonsMissing", { params: { what: missing.text } });
    const overCap = judgement.blockers.find((blocker) => blocker.kind === "cap");
    if (overCap) throw new DomainError("decision.blocked", { params: { what: overCap.text } });
    await tx.decision.update({
      where: { id: list.id },
      data: { status: "presented", presentedAt: ctx.now, version: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "decision.presented",
      unit,
      subjectType: "decision",
      subjectId: list.id,
      summary: `Trình ${list.title} gồm ${items.length} đối tượng`,
      after: { items: items.length },
    });
    return { decisionId: list.id };
  });
}
