"use server";

import { enterReturn } from "@/lib/aggregates/commands/enter-return";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { defineAction } from "@/lib/web/define-action";

export const updateObligationsAction = defineAction(async (ctx, input) => {
  const { unitId } = await generateObligations(ctx, input);
  return { redirectTo: `/units/${unitId}/obligations` };
});

export const enterReturnAction = defineAction(async (ctx, input) => {
  const { unitId } = await enterReturn(ctx, input);
  return { redirectTo: `/units/${unitId}/figures` };
});
