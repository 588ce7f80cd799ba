"use server";

import { amendShortcoming } from "@/lib/shortcomings/commands/amend-shortcoming";
import { recordShortcoming } from "@/lib/shortcomings/commands/record-shortcoming";
import { reportStep } from "@/lib/shortcomings/commands/report-step";
import { verifyShortcoming } from "@/lib/shortcomings/commands/verify-shortcoming";
import { defineAction } from "@/lib/web/define-action";

export const recordShortcomingAction = defineAction(async (ctx, input) => {
  const { shortcomingId } = await recordShortcoming(ctx, input);
  return { redirectTo: `/shortcomings/${shortcomingId}` };
});

export const amendShortcomingAction = defineAction(async (ctx, input) => {
  const { shortcomingId } = await amendShortcoming(ctx, input);
  return { redirectTo: `/shortcomings/${shortcomingId}` };
});

export const reportStepAction = defineAction(async (ctx, input) => {
  const { shortcomingId } = await reportStep(ctx, input);
  return { redirectTo: `/shortcomings/${shortcomingId}` };
});

export const verifyShortcomingAction = defineAction(async (ctx, input) => {
  const { shortcomingId } = await verifyShortcoming(ctx, input);
  return { redirectTo: `/shortcomings/${shortcomingId}` };
});
