"use server";

import { recordDiscipline } from "@/lib/task-results/commands/record-discipline";
import { recordTaskResult } from "@/lib/task-results/commands/record-task-result";
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
