"use server";

import { recordSession } from "@/lib/dossiers/commands/record-session";
import { appraiseLevels } from "@/lib/ratings/commands/appraise-levels";
import { listGroup } from "@/lib/ratings/commands/list-group";
import { listSubject, unlistSubject } from "@/lib/ratings/commands/list-subject";
import { postponeBlocked } from "@/lib/ratings/commands/postpone-blocked";
import { presentList } from "@/lib/ratings/commands/present-list";
import { proposeLevel } from "@/lib/ratings/commands/propose-level";
import { checkSession } from "@/lib/ratings/commands/record-decision";
import { registerComplaint } from "@/lib/ratings/commands/register-complaint";
import { resolveComplaint } from "@/lib/ratings/commands/resolve-complaint";
import { setGroupCap } from "@/lib/ratings/commands/set-group-cap";
import { takeBackList } from "@/lib/ratings/commands/take-back-list";
import { recordDecisionSchema } from "@/lib/ratings/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormObject } from "@/lib/web/form-data";
import { localPath } from "@/lib/web/local-path";
import { hrefWith } from "@/lib/web/query-string";

/** Back to the page the form stood on. */
function back(input: FormObject, fallback: string): string {
  const path = localPath(input.backTo);
  return path === "/" ? fallback : path;
}

export const proposeLevelAction = defineAction(async (ctx, input) => {
  const { subjectId } = await proposeLevel(ctx, input);
  return { redirectTo: `/ratings/subjects/${subjectId}` };
});

export const appraiseLevelsAction = defineAction(async (ctx, input) => {
  await appraiseLevels(ctx, input);
  return { redirectTo: back(input, "/ratings") };
});

export const listSubjectAction = defineAction(async (ctx, input) => {
  const { decisionId } = await listSubject(ctx, input);
  return { redirectTo: back(input, `/ratings/decisions/${decisionId}`) };
});

export const unlistSubjectAction = defineAction(async (ctx, input) => {
  const { decisionId } = await unlistSubject(ctx, input);
  return { redirectTo: back(input, `/ratings/decisions/${decisionId}`) };
});

export const listGroupAction = defineAction(async (ctx, input) => {
  const { decisionId } = await listGroup(ctx, input);
  return { redirectTo: `/ratings/decisions/${decisionId}` };
});

export const setGroupCapAction = defineAction(async (ctx, input) => {
  const { groupId } = await setGroupCap(ctx, input);
  return { redirectTo: `/ratings/groups/${groupId}` };
});

export const postponeBlockedAction = defineAction(async (ctx, input) => {
  const { decisionId } = await postponeBlocked(ctx, input);
  return { redirectTo: `/ratings/decisions/${decisionId}` };
});

export const presentListAction = defineAction(async (ctx, input) => {
  const { decisionId } = await presentList(ctx, input);
  return { redirectTo: `/ratings/decisions/${decisionId}` };
});

export const takeBackListAction = defineAction(async (ctx, input) => {
  const { decisionId } = await takeBackList(ctx, input);
  return { redirectTo: `/ratings/decisions/${decisionId}` };
});

/** First the answers are read once more; only the page after it records. */
export const checkSessionAction = defineAction(async (ctx, input) => {
  const parsed = recordDecisionSchema.parse(input);
  checkSession(ctx.now, parsed);
  const { decisionId, version: _version, ...session } = parsed;
  return { redirectTo: hrefWith(`/ratings/decisions/${decisionId}/record/check`, session) };
});

export const recordSessionAction = defineAction(async (ctx, input) => {
  const { decisionId } = await recordSession(ctx, input);
  return { redirectTo: `/ratings/decisions/${decisionId}/recorded` };
});

export const registerComplaintAction = defineAction(async (ctx, input) => {
  await registerComplaint(ctx, input);
  return { redirectTo: back(input, "/ratings") };
});

export const resolveComplaintAction = defineAction(async (ctx, input) => {
  const { subjectId } = await resolveComplaint(ctx, input);
  return { redirectTo: `/ratings/subjects/${subjectId}` };
});
