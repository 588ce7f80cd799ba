"use server";

import { addPerson } from "@/lib/people/commands/add-person";
import { correctPerson } from "@/lib/people/commands/correct-person";
import { endEntry } from "@/lib/people/commands/end-entry";
import { recordCondition } from "@/lib/people/commands/record-condition";
import { recordPosition } from "@/lib/people/commands/record-position";
import { takeSeat } from "@/lib/people/commands/take-seat";
import { transferMember } from "@/lib/people/commands/transfer-member";
import { defineAction } from "@/lib/web/define-action";

export const addPersonAction = defineAction(async (ctx, input) => {
  const { personId } = await addPerson(ctx, input);
  return { redirectTo: `/people/${personId}` };
});

export const correctPersonAction = defineAction(async (ctx, input) => {
  const { personId } = await correctPerson(ctx, input);
  return { redirectTo: `/people/${personId}` };
});

export const transferMemberAction = defineAction(async (ctx, input) => {
  const { personId } = await transferMember(ctx, input);
  return { redirectTo: `/people/${personId}` };
});

export const recordConditionAction = defineAction(async (ctx, input) => {
  const { personId } = await recordCondition(ctx, input);
  return { redirectTo: `/people/${personId}` };
});

export const takeSeatAction = defineAction(async (ctx, input) => {
  const { personId } = await takeSeat(ctx, input);
  return { redirectTo: `/people/${personId}` };
});

export const recordPositionAction = defineAction(async (ctx, input) => {
  const { personId } = await recordPosition(ctx, input);
  return { redirectTo: `/people/${personId}` };
});

export const endEntryAction = defineAction(async (ctx, input) => {
  const { personId } = await endEntry(ctx, input);
  return { redirectTo: `/people/${personId}` };
});
