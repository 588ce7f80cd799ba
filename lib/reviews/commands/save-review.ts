import { recordAudit } from "../../audit/record-audit";
import { dayOf } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { listContentItemsFor } from "../../cycles/queries/content";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { recordRatings } from "../../obligations/commands/record-ratings";
import { isOwnReview, mayEditReview } from "../policy";
import { loadReviewTarget, type ReviewTarget } from "../queries/review-target";
import { type AskedItem, missingParts, type TRACK_NAMES } from "../rules";
import { type SaveReviewInput, saveReviewSchema } from "../schema";

export type SavedReview = {
  state: "draft" | "submitted";
  /** When submitting was asked for but something is missing: what was typed is stored as a draft all the same. */
  missing: Record<string, string>;
};

/**
 * Stores a review and, with intent "submit", hands it in: the claimed level goes onto the ladder of each track (RQ-07).
 * An incomplete submission is kept as a draft and answers what is missing, so nothing typed is lost.
 */
export async function saveReview(ctx: CommandContext, raw: unknown): Promise<SavedReview> {
  const input = saveReviewSchema.parse(raw);
  return runCommand(ctx, "reviews.save", input, async (tx) => {
    const cycle = await getOpenCycle(tx);
    const target = await loadReviewTarget(tx, ctx.actor, cycle.id, input.ref, true);
    demand(mayEditReview(ctx.actor, target.facts));
    refuseIf((target.stored?.version ?? 0) !== input.version, "form.stale");
    const items = await listContentItemsFor(tx, {
      cycleId: cycle.id,
      unitPath: target.unit.path,
      subject: target.form,
    });
    refuseIf(
      Object.keys(input.answers).some((id) => items.every((item) => item.id !== id)),
      "notFound",
    );
    const missing = input.intent === "submit" ? partsMissing(input, items, target) : {};
    const state = input.intent === "submit" && Object.keys(missing).length === 0 ? "submitted" : "draft";
    const reviewId = await storeReview(tx, ctx, cycle.id, target, input, state);
    await storeAnswers(tx, reviewId, input);
    if (state === "submitted") await claimLevels(tx, ctx, target, input);
    await recordAudit(tx, ctx, {
      event: state === "submitted" ? "review.submitted" : "review.saved",
      unit: target.unit,
      subjectType: "selfReview",
      subjectId: reviewId,
      summary: `${state === "submitted" ? "Nộp" : "Lưu"} bản kiểm điểm của ${target.name}`,
      after: { state, levels: input.levels },
      onPaper: input.onPaper && !isOwnReview(ctx.actor, target.facts),
    });
    return { state, missing };
  });
}

function partsMissing(
  input: SaveReviewInput,
  items: readonly AskedItem[],
  target: ReviewTarget,
): Record<string, string> {
  const parts = missingParts(
    input,
    items,
    target.tracks.map((each) => each.track),
  );
  return Object.fromEntries(Object.entries(parts).map(([field, code]) => [field, new DomainError(code).sentence]));
}

async function storeReview(
  tx: Tx,
  ctx: CommandContext,
  cycleId: string,
  target: ReviewTarget,
  input: SaveReviewInput,
  state: "draft" | "submitted",
): Promise<string> {
  const data = {
    form: target.form,
    status: state,
    shortcomingsText: input.shortcomingsText,
    causesText: input.causesText,
    remedyText: input.remedyText,
    enteredOnPaper: input.onPaper && !isOwnReview(ctx.actor, target.facts),
    submittedAt: state === "submitted" ? ctx.now : null,
  };
  if (target.stored) {
    await tx.selfReview.update({
      where: { id: target.stored.id },
      data: { ...data, version: { increment: 1 } },
      select: { id: true },
    });
    return target.stored.id;
  }
  const id = newId();
  const owner = target.ref.kind === "person" ? { personId: target.ref.id } : { collectiveId: target.ref.id };
  await tx.selfReview.create({
    data: { id, cycleId, unitId: target.unit.id, ...owner, ...data },
    select: { id: true },
  });
  return id;
}

/** Set-based: one statement however many items. */
async function storeAnswers(tx: Tx, reviewId: string, input: SaveReviewInput): Promise<void> {
  const entries = Object.entries(input.answers);
  if (entries.length > 0) {
    await tx.$executeRaw`
      INSERT INTO self_review_answer (id, self_review_id, content_item_id, text, grade)
      SELECT given.id, ${reviewId}::uuid, given.item, given.text, given.grade::grade
      FROM unnest(${entries.map(() => newId())}::uuid[], ${entries.map(([id]) => id)}::uuid[],
        ${entries.map(([, answer]) => answer.text)}::text[], ${entries.map(([, answer]) => answer.grade)}::text[]) AS given (id, item, text, grade)
      ON CONFLICT (self_review_id, content_item_id) DO UPDATE SET text = excluded.text, grade = excluded.grade`;
  }
  await tx.selfReviewLevel.deleteMany({ where: { selfReviewId: reviewId } });
  const levels = Object.entries(input.levels) as [
    keyof typeof TRACK_NAMES,
    (typeof input.levels)[keyof typeof input.levels],
  ][];
  await tx.selfReviewLevel.createMany({
    data: levels.flatMap(([track, level]) => (level ? [{ selfReviewId: reviewId, track, level }] : [])),
  });
}

async function claimLevels(tx: Tx, ctx: CommandContext, target: ReviewTarget, input: SaveReviewInput): Promise<void> {
  const claimed = target.tracks.flatMap(({ subjectId, track }) => {
    const level = track === "organisation" ? undefined : input.levels[track];
    return level ? [{ subjectId, stage: "self" as const, level, ratedOn: dayOf(ctx.now) }] : [];
  });
  await recordRatings(tx, ctx, claimed);
}
