"use server";

import { answerProposal } from "@/lib/reports/commands/answer-proposal";
import { compileEntries } from "@/lib/reports/commands/compile-entries";
import { saveReport } from "@/lib/reports/commands/save-report";
import { sendReport } from "@/lib/reports/commands/send-report";
import { defineAction } from "@/lib/web/define-action";

export const saveReportAction = defineAction(async (ctx, input) => {
  const { next, ...report } = input;
  const { unitId } = await saveReport(ctx, report);
  return { redirectTo: next === "edit" ? `/reports/${unitId}/edit` : `/reports/${unitId}` };
});

export const compileEntriesAction = defineAction(async (ctx, input) => {
  const { unitId } = await compileEntries(ctx, input);
  return { redirectTo: `/reports/${unitId}` };
});

export const sendReportAction = defineAction(async (ctx, input) => {
  const { unitId } = await sendReport(ctx, input);
  return { redirectTo: `/reports/${unitId}/sent` };
});

export const answerProposalAction = defineAction(async (ctx, input) => {
  const { proposalId } = await answerProposal(ctx, input);
  return { redirectTo: `/reports/proposals/${proposalId}` };
});
