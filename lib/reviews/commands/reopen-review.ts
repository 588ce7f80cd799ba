import { recordAudit } from "../../audit/record-audit";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayReopenReview } from "../policy";
import { loadReviewTarget } from "../queries/review-target";
import { reopenReviewSchema } from "../schema";

/** Takes a submitted review back to a draft so that it can be corrected, as long as nobody has voted on it. */
export async function reopenReview(ctx: CommandContext, raw: unknown): Promise<void> {
  const input = reopenReviewSchema.parse(raw);
  await runCommand(ctx, "reviews.reopen", input, async (tx) => {
    const cycle = await getOpenCycle(tx);
    const target = await loadReviewTarget(tx, ctx.actor, cycle, input.ref, true);
    demand(mayReopenReview(ctx.actor, target.facts));
    const stored = foundOrRefuse(target.stored);
    refuseIf(stored.version !== input.version, "form.stale");
    await tx.selfReview.update({
      where: { id: stored.id },
      data: { status: "draft", submittedAt: null, version: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "review.reopened",
      unit: target.unit,
      subjectType: "selfReview",
      subjectId: stored.id,
      summary: `Mở lại bản kiểm điểm của ${target.name}`,
      before: { state: "submitted" },
      after: { state: "draft" },
    });
  });
}
