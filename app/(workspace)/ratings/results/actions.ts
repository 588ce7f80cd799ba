"use server";

import { recordConclusion } from "@/lib/task-results/commands/record-conclusion";
import { recordDiscipline } from "@/lib/task-results/commands/record-discipline";
import { recordTaskResult } from "@/lib/task-results/commands/record-task-result";
import { withdrawConclusion } from "@/lib/task-results/commands/withdraw-conclusion";
import { withdrawDiscipline } from "@/lib/task-results/commands/withdraw-discipline";
import { defineAction } from "@/lib/web/define-action";

export const recordTaskResultAction = defineAction(async (ctx, input) => {
  const { subjectId } = await recordTaskResult(ctx, input);
  return { redirectTo: `/ratings/subjects/${subjectId}/results` };
});

export const recordDisciplineAction = defineAction(async (ctx, input) => {
  const { subjectId } = await recordDiscipline(ctx, input);
  return { redirectTo: `/ratings/subjects/${subjectId}/results#discipline` };
});

export const withdrawDisciplineAction = defineAction(async (ctx, input) => {
  const { subjectId } = await withdrawDiscipline(ctx, input);
  return { redirectTo: `/ratings/subjects/${subjectId}/results#discipline` };
});

export const recordConclusionAction = defineAction(async (ctx, input) => {
  const { subjectId } = await recordConclusion(ctx, input);
  return { redirectTo: `/ratings/subjects/${subjectId}/results#conclusions` };
});

export const withdrawConclusionAction = defineAction(async (ctx, input) => {
  const { subjectId } = await withdrawConclusion(ctx, input);
  return { redirectTo: `/ratings/subjects/${subjectId}/results#conclusions` };
});
