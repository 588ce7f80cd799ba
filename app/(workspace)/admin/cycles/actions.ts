"use server";

import { addContentItem } from "@/lib/cycles/commands/add-content-item";
import { changeSetting } from "@/lib/cycles/commands/change-setting";
import { closeCycle } from "@/lib/cycles/commands/close-cycle";
import { editContentItem } from "@/lib/cycles/commands/edit-content-item";
import { endContentItem } from "@/lib/cycles/commands/end-content-item";
import { grantExtension } from "@/lib/cycles/commands/grant-extension";
import { openCycle } from "@/lib/cycles/commands/open-cycle";
import { setDeadline } from "@/lib/cycles/commands/set-deadline";
import { splitPoints } from "@/lib/cycles/commands/split-points";
import { checkedOpening } from "@/lib/cycles/rules/opening-check";
import { openCycleSchema } from "@/lib/cycles/schema";
import { defineAction } from "@/lib/web/define-action";
import { hrefWith } from "@/lib/web/query-string";
import { flatAnswers } from "./_components/opening-query";
import { pointsPath } from "./_components/points-path";

/** Writes nothing: what was typed is checked and shown once more before the season opens. */
export const checkOpeningAction = defineAction(async (_ctx, input) => {
  const answers = openCycleSchema.parse(input);
  checkedOpening(answers);
  return { redirectTo: hrefWith("/admin/cycles/new/check", flatAnswers(answers)) };
});

export const openCycleAction = defineAction(async (ctx, input) => {
  const { cycleId } = await openCycle(ctx, input);
  return { redirectTo: `/admin/cycles/${cycleId}/opened` };
});

export const closeCycleAction = defineAction(async (ctx, input) => {
  const { cycleId } = await closeCycle(ctx, input);
  return { redirectTo: `/admin/cycles/${cycleId}/closed` };
});

export const setDeadlineAction = defineAction(async (ctx, input) => {
  const { cycleId } = await setDeadline(ctx, input);
  return { redirectTo: `/admin/cycles/${cycleId}/deadlines` };
});

export const grantExtensionAction = defineAction(async (ctx, input) => {
  const { cycleId } = await grantExtension(ctx, input);
  return { redirectTo: `/admin/cycles/${cycleId}/deadlines#extensions` };
});

export const addContentItemAction = defineAction(async (ctx, input) => {
  const { cycleId } = await addContentItem(ctx, input);
  return { redirectTo: `/admin/cycles/${cycleId}/content` };
});

export const editContentItemAction = defineAction(async (ctx, input) => {
  const { cycleId } = await editContentItem(ctx, input);
  return { redirectTo: `/admin/cycles/${cycleId}/content` };
});

export const endContentItemAction = defineAction(async (ctx, input) => {
  const { cycleId } = await endContentItem(ctx, input);
  return { redirectTo: `/admin/cycles/${cycleId}/content` };
});

export const splitPointsAction = defineAction(async (ctx, input) => {
  const { cycleId } = await splitPoints(ctx, input);
  return { redirectTo: pointsPath(cycleId, String(input.subject)) };
});

export const changeSettingAction = defineAction(async (ctx, input) => {
  const { cycleId } = await changeSetting(ctx, input);
  return { redirectTo: `/admin/cycles/${cycleId}/settings` };
});
