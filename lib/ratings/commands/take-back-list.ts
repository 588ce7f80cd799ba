import { recordAudit } from "../../audit/record-audit";
import { refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayTakeBackList } from "../policy";
import { loadList } from "../queries/load-list";
import { takeBackListSchema } from "../schema";
import { lockList } from "./locks";

/** Takes a presented list back for correction; the reason stays in the log. */
export async function takeBackList(ctx: CommandContext, raw: unknown): Promise<{ decisionId: string }> {
  const input = takeBackListSchema.parse(raw);
  return runCommand(ctx, "decision.takeBack", input, async (tx) => {
    const list = await lockList(tx, ctx.actor, input.decisionId);
    const { unit, items } = await loadList(tx, list.id);
    demand(mayTakeBackList(ctx.actor, { unit, status: list.status, itemCount: items.length }));
    refuseIf(list.version !== input.version, "form.stale");
    await tx.decision.update({
      where: { id: list.id },
      data: { status: "draft", presentedAt: null, version: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "decision.takenBack",
      unit,
      subjectType: "decision",
      subjectId: list.id,
      summary: `Rút ${list.title} về: ${input.reason}`,
      after: { reason: input.reason },
    });
    return { decisionId: list.id };
  });
}
