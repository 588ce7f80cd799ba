"use server";

import { assignMember } from "@/lib/plans/commands/assign-member";
import { endAssignment } from "@/lib/plans/commands/end-assignment";
import { endMark } from "@/lib/plans/commands/end-mark";
import { issuePlan } from "@/lib/plans/commands/issue-plan";
import { markUnit } from "@/lib/plans/commands/mark-unit";
import { createCluster, editCluster } from "@/lib/plans/commands/save-cluster";
import { savePlan } from "@/lib/plans/commands/save-plan";
import { writeNote } from "@/lib/plans/commands/write-note";
import { defineAction } from "@/lib/web/define-action";

export const savePlanAction = defineAction(async (ctx, { planVersion, ...input }) => {
  await savePlan(ctx, { ...input, version: input.version ?? planVersion });
  return { redirectTo: "/plans" };
});

export const issuePlanAction = defineAction(async (ctx, input) => {
  await issuePlan(ctx, input);
  return { redirectTo: "/plans" };
});

export const createClusterAction = defineAction(async (ctx, input) => {
  await createCluster(ctx, input);
  return { redirectTo: "/plans#clusters" };
});

export const editClusterAction = defineAction(async (ctx, input) => {
  await editCluster(ctx, input);
  return { redirectTo: "/plans#clusters" };
});

export const assignMemberAction = defineAction(async (ctx, input) => {
  const { unitId } = await assignMember(ctx, input);
  return { redirectTo: `/plans/units/${unitId}` };
});

export const endAssignmentAction = defineAction(async (ctx, input) => {
  const { unitId } = await endAssignment(ctx, input);
  return { redirectTo: `/plans/units/${unitId}` };
});

export const writeNoteAction = defineAction(async (ctx, input) => {
  const { unitId } = await writeNote(ctx, input);
  return { redirectTo: `/plans/units/${unitId}#notes` };
});

export const markUnitAction = defineAction(async (ctx, input) => {
  const { unitId } = await markUnit(ctx, input);
  return { redirectTo: `/plans/units/${unitId}` };
});

export const endMarkAction = defineAction(async (ctx, input) => {
  const { unitId } = await endMark(ctx, input);
  return { redirectTo: `/plans/units/${unitId}` };
});
