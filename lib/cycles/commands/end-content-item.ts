import { recordAudit } from "../../audit/record-audit";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayEditContent } from "../policy";
import { endContentItemSchema } from "../schema";
import { lockContentItem } from "./lock-content-item";

/** Ends an item of one's own layer: it is asked no more, what was answered stays (RQ-03). */
export async function endContentItem(ctx: CommandContext, raw: unknown): Promise<{ cycleId: string; itemId: string }> {
  const input = endContentItemSchema.parse(raw);
  return runCommand(ctx, "cycles.endContentItem", input, async (tx, inside) => {
    const item = await lockContentItem(tx, ctx.actor, input.itemId, input.version);
    demand(mayEditContent(ctx.actor, { season: item.season, item }));
    await tx.contentItem.update({
      where: { id: item.id },
      data: { endedAt: ctx.now, version: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, inside, {
      event: "content.ended",
      unit: item.owner,
      subjectType: "contentItem",
      subjectId: item.id,
      summary: `Kết thúc mục nội dung: ${item.title}`,
    });
    return { cycleId: item.cycleId, itemId: item.id };
  });
}
