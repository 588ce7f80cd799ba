"use server";

import { recordPoints } from "@/lib/ratings/commands/record-points";
import { withdrawPoints } from "@/lib/ratings/commands/withdraw-points";
import { defineAction } from "@/lib/web/define-action";

export const recordPointsAction = defineAction(async (ctx, input) => {
  const { subjectId } = await recordPoints(ctx, input);
  return { redirectTo: `/ratings/subjects/${subjectId}/points` };
});

export const withdrawPointsAction = defineAction(async (ctx, input) => {
  const { subjectId } = await withdrawPoints(ctx, input);
  return { redirectTo: `/ratings/subjects/${subjectId}/points` };
});
