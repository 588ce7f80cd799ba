import { ZodError } from "zod";
import { recordAudit } from "../../audit/record-audit";
import { dayOf } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import { demand } from "../../core/policy";
import { listContentItemsFor } from "../../cycles/queries/content";
import { getOpenCycle } from "../../cycles/queries/open-cycle";
import { askedItems } from "../../cycles/rules/point-items";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { recordRatings } from "../../obligations/commands/record-ratings";
import { isOwnReview, mayEditReview } from "../policy";
import { loadReviewTarget, type ReviewTarget } from "../queries/review-target";
import { type AskedItem, missingParts, type TRACK_NAMES } from "../rules";
import { readScores, type TypedScores } from "../rules/score";
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
    const target = await loadReviewTarget(tx, ctx.actor, cycle, input.ref, true);
    demand(mayEditReview(ctx.actor, target.facts));
    refuseIf((target.stored?.version ?? 0) !== input.version, "form.stale");
    const items = await loadAskedItems(tx, cycle.id, target, input);
    const { points, problems } = readScores(items, input.answers);
    if (problems.length > 0) throw new ZodError(problems.map(issueOf));
    const missing = input.intent === "submit" ? partsMissing(input, points, items, target) : {};
    const state = input.intent === "submit" && Object.keys(missing).length === 0 ? "submitted" : "draft";
    const reviewId = await storeReview(tx, ctx, cycle.id, target, input);
    await storeAnswers(tx, reviewId, input, points);
    await clearUnasked(tx, reviewId, items);
    if (state === "submitted") await handIn(tx, ctx, target, input, reviewId);
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

/**
 * The items of the form as they are asked now. A form made before the points were split, or before the register said what gives the
 * person another form, is told so; an item of others is not found.
 */
async function loadAskedItems(tx: Tx, cycleId: string, target: ReviewTarget, input: SaveReviewInput) {
  const known = await listContentItemsFor(tx, { cycleId, unitPath: target.unit.path });
  const all = known.filter((item) => item.subject === target.form);
  const asked = askedItems(all);
  const foreign = Object.keys(input.answers).filter((id) => asked.every((item) => item.id !== id));
  refuseIf(
    foreign.some((id) => known.every((item) => item.id !== id)),
    "notFound",
  );
  refuseIf(
    foreign.some((id) => all.every((item) => item.id !== id)),
    "review.formChanged",
  );
  refuseIf(foreign.length > 0, "review.splitChanged");
  return asked;
}

type Points = TypedScores["points"];

function issueOf({ id, text }: TypedScores["problems"][number]) {
  return { code: "custom" as const, path: ["answers", id, "points"], message: text, input: undefined };
}

function partsMissing(
  input: SaveReviewInput,
  points: Points,
  items: readonly AskedItem[],
  target: ReviewTarget,
): Record<string, string> {
  const answers = Object.entries(input.answers).map(([id, answer]) => [
    id,
    { ...answer, points: points.get(id)?.points ?? null },
  ]);
  const parts = missingParts(
    { ...input, answers: Object.fromEntries(answers) },
    items,
    target.tracks.map((each) => each.track),
  );
  return Object.fromEntries(Object.entries(parts).map(([field, code]) => [field, new DomainError(code).sentence]));
}

/** As a draft: it is handed in once its answers stand (handIn). */
async function storeReview(
  tx: Tx,
  ctx: CommandContext,
  cycleId: string,
  target: ReviewTarget,
  input: SaveReviewInput,
): Promise<string> {
  const data = {
    form: target.form,
    status: "draft" as const,
    shortcomingsText: input.shortcomingsText,
    causesText: input.causesText,
    remedyText: input.remedyText,
    enteredOnPaper: input.onPaper && !isOwnReview(ctx.actor, target.facts),
    submittedAt: null,
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

/** Set-based: one statement however many items. Points stand with the maximum they were given under. */
async function storeAnswers(tx: Tx, reviewId: string, input: SaveReviewInput, points: Points): Promise<void> {
  const entries = Object.entries(input.answers);
  const scoreOf = (id: string) => points.get(id) ?? null;
  if (entries.length > 0) {
    await tx.$executeRaw`
      INSERT INTO self_review_answer (id, self_review_id, content_item_id, text, grade, points, max_points)
      SELECT given.id, ${reviewId}::uuid, given.item, given.text, given.grade::grade, given.points::numeric, given.maximum::numeric
      FROM unnest(${entries.map(() => newId())}::uuid[], ${entries.map(([id]) => id)}::uuid[],
        ${entries.map(([, answer]) => answer.text)}::text[], ${entries.map(([, answer]) => answer.grade)}::text[],
        ${entries.map(([id]) => scoreOf(id)?.points.toString() ?? null)}::text[],
        ${entries.map(([id]) => scoreOf(id)?.maximum.toString() ?? null)}::text[]) AS given (id, item, text, grade, points, maximum)
      ON CONFLICT (self_review_id, content_item_id) DO UPDATE
        SET text = excluded.text, grade = excluded.grade, points = excluded.points, max_points = excluded.max_points`;
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

/** What a draft scored under another split, and is no longer asked, must not count. */
async function clearUnasked(tx: Tx, reviewId: string, items: readonly AskedItem[]): Promise<void> {
  const scored = items.flatMap(({ id, maxPoints }) => (maxPoints === null ? [] : [id]));
  if (scored.length === 0) return;
  await tx.$executeRaw`
    UPDATE self_review_answer SET points = NULL, max_points = NULL
    WHERE self_review_id = ${reviewId}::uuid AND points IS NOT NULL AND NOT content_item_id = ANY(${scored}::uuid[])`;
}

async function handIn(
  tx: Tx,
  ctx: CommandContext,
  target: ReviewTarget,
  input: SaveReviewInput,
  reviewId: string,
): Promise<void> {
  await tx.selfReview.update({
    where: { id: reviewId },
    data: { status: "submitted", submittedAt: ctx.now },
    select: { id: true },
  });
  const claimed = target.tracks.flatMap(({ subjectId, track }) => {
    const level = track === "organisation" ? undefined : input.levels[track];
    return level ? [{ subjectId, stage: "self" as const, level, ratedOn: dayOf(ctx.now) }] : [];
  });
  await recordRatings(tx, ctx, claimed);
}
