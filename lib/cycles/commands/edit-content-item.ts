import { recordAudit } from "../../audit/record-audit";
import { refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayEditContent } from "../policy";
import type { LocalCitation } from "../rules/content-citation";
import { refuseGradeUnderPoints } from "../rules/content-grade";
import { editContentItemSchema } from "../schema";
import { lockContentItem } from "./lock-content-item";
import { findSeason } from "./lock-season";

/** Corrects an item of one's own layer as long as nobody has answered it; the centre's items are nobody's to edit (RQ-03). */
export async function editContentItem(ctx: CommandContext, raw: unknown): Promise<{ cycleId: string; itemId: string }> {
  const input = editContentItemSchema.parse(raw);
  return runCommand(ctx, "cycles.editContentItem", input, async (tx, inside) => {
    const item = await lockContentItem(tx, ctx.actor, input.itemId, input.version);
    demand(mayEditContent(ctx.actor, { season: item.season, item }));
    refuseGradeUnderPoints((await findSeason(tx, item.cycleId)).pack, input.isGraded);
    refuseIf((await tx.selfReviewAnswer.count({ where: { contentItemId: item.id } })) > 0, "content.answered");
    const citation: LocalCitation = { kind: "local", document: input.document };
    await tx.contentItem.update({
      where: { id: item.id },
      data: {
        title: input.title,
        detail: input.detail || null,
        isGraded: input.isGraded,
        citation,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await recordAudit(tx, inside, {
      event: "content.edited",
      unit: item.owner,
      subjectType: "contentItem",
      subjectId: item.id,
      summary: `Sửa mục nội dung: ${input.title}`,
      before: { title: item.title, detail: item.detail, isGraded: item.isGraded },
      after: { title: input.title, detail: input.detail, isGraded: input.isGraded, document: input.document },
    });
    return { cycleId: item.cycleId, itemId: item.id };
  });
}
