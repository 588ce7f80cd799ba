"use server";

import { reopenReview } from "@/lib/reviews/commands/reopen-review";
import { saveReview } from "@/lib/reviews/commands/save-review";
import { defineAction } from "@/lib/web/define-action";
import { reviewPath } from "./_components/review-path";

/** Saves or submits; an incomplete submission comes back to the form, stored, with what is missing. */
export const saveReviewAction = defineAction(async (ctx, input) => {
  const saved = await saveReview(ctx, input);
  const path = reviewPath(input.ref);
  if (saved.state === "submitted") return { redirectTo: `${path}/submitted` };
  return { redirectTo: Object.keys(saved.missing).length > 0 ? `${path}?missing=1` : `${path}?saved=1` };
});

export const reopenReviewAction = defineAction(async (ctx, input) => {
  await reopenReview(ctx, input);
  return { redirectTo: reviewPath(input.ref) };
});
