"use server";

import { enterReturn } from "@/lib/aggregates/commands/enter-return";
import { decidePlace } from "@/lib/obligations/commands/decide-place";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { withdrawPlace } from "@/lib/obligations/commands/withdraw-place";
import { defineAction } from "@/lib/web/define-action";

export const updateObligationsAction = defineAction(async (ctx, input) => {
  const { unitId } = await generateObligations(ctx, input);
  return { redirectTo: `/units/${unitId}/obligations` };
});

export const enterReturnAction = defineAction(async (ctx, input) => {
  const { unitId } = await enterReturn(ctx, input);
  return { redirectTo: `/units/${unitId}/figures` };
});

export const decidePlaceAction = defineAction(async (ctx, input) => {
  const { unitId, collectiveId } = await decidePlace(ctx, input);
  return { redirectTo: `/units/${unitId}/places/${collectiveId}` };
});

export const withdrawPlaceAction = defineAction(async (ctx, input) => {
  const { unitId, collectiveId } = await withdrawPlace(ctx, input);
  return { redirectTo: `/units/${unitId}/places/${collectiveId}` };
});
