"use server";

import { closeBallot } from "@/lib/ballots/commands/close-ballot";
import { openBallot } from "@/lib/ballots/commands/open-ballot";
import { repeatBallot } from "@/lib/ballots/commands/repeat-ballot";
import { editCritique } from "@/lib/critiques/commands/edit-critique";
import { recordCritique } from "@/lib/critiques/commands/record-critique";
import { replyCritique } from "@/lib/critiques/commands/reply-critique";
import { withdrawCritique } from "@/lib/critiques/commands/withdraw-critique";
import { adjustParticipant } from "@/lib/meetings/commands/adjust-participant";
import { cancelMeeting } from "@/lib/meetings/commands/cancel-meeting";
import { concludeItem, concludeItems } from "@/lib/meetings/commands/conclude-items";
import { inviteGuest } from "@/lib/meetings/commands/invite-guest";
import { openMeeting } from "@/lib/meetings/commands/open-meeting";
import { postponeItem, resumeItem } from "@/lib/meetings/commands/postpone-item";
import { recordAttendance } from "@/lib/meetings/commands/record-attendance";
import { removeParticipant } from "@/lib/meetings/commands/remove-participant";
import { rescheduleMeeting } from "@/lib/meetings/commands/reschedule-meeting";
import { scheduleMeeting } from "@/lib/meetings/commands/schedule-meeting";
import { signMinutes } from "@/lib/minutes/commands/sign-minutes";
import { announceResults } from "@/lib/ratings/commands/announce-results";
import { defineAction } from "@/lib/web/define-action";

const meetingPath = (meetingId: unknown) => `/meetings/${String(meetingId)}`;

export const scheduleMeetingAction = defineAction(async (ctx, input) => {
  const { meetingId } = await scheduleMeeting(ctx, input);
  return { redirectTo: `${meetingPath(meetingId)}/participants` };
});

export const rescheduleMeetingAction = defineAction(async (ctx, input) => {
  const { meetingId } = await rescheduleMeeting(ctx, input);
  return { redirectTo: meetingPath(meetingId) };
});

export const cancelMeetingAction = defineAction(async (ctx, input) => {
  const { meetingId } = await cancelMeeting(ctx, input);
  return { redirectTo: meetingPath(meetingId) };
});

export const adjustParticipantAction = defineAction(async (ctx, input) => {
  await adjustParticipant(ctx, input);
  return { redirectTo: `${meetingPath(input.meetingId)}/participants` };
});

export const inviteGuestAction = defineAction(async (ctx, input) => {
  await inviteGuest(ctx, input);
  return { redirectTo: `${meetingPath(input.meetingId)}/participants` };
});

export const removeParticipantAction = defineAction(async (ctx, input) => {
  await removeParticipant(ctx, input);
  return { redirectTo: `${meetingPath(input.meetingId)}/participants` };
});

export const recordAttendanceAction = defineAction(async (ctx, input) => {
  await recordAttendance(ctx, input);
  return { redirectTo: meetingPath(input.meetingId) };
});

export const openMeetingAction = defineAction(async (ctx, input) => {
  await openMeeting(ctx, input);
  return { redirectTo: meetingPath(input.meetingId) };
});

export const concludeItemAction = defineAction(async (ctx, input) => {
  await concludeItem(ctx, input);
  return { redirectTo: meetingPath(input.meetingId) };
});

export const concludeItemsAction = defineAction(async (ctx, input) => {
  await concludeItems(ctx, input);
  return { redirectTo: meetingPath(input.meetingId) };
});

export const postponeItemAction = defineAction(async (ctx, input) => {
  await postponeItem(ctx, input);
  return { redirectTo: meetingPath(input.meetingId) };
});

export const resumeItemAction = defineAction(async (ctx, input) => {
  const { itemId } = await resumeItem(ctx, input);
  return { redirectTo: `${meetingPath(input.meetingId)}?item=${itemId}` };
});

/** Stays on the page, ready for the next opinion. */
export const recordCritiqueAction = defineAction(async (ctx, input) => {
  await recordCritique(ctx, input);
  return { notice: "Đã ghi ý kiến." };
});

export const replyCritiqueAction = defineAction(async (ctx, input) => {
  await replyCritique(ctx, input);
  return { notice: "Đã ghi trả lời." };
});

export const editCritiqueAction = defineAction(async (ctx, input) => {
  const { meetingId, itemId } = await editCritique(ctx, input);
  return { redirectTo: `${meetingPath(meetingId)}?item=${itemId}` };
});

export const withdrawCritiqueAction = defineAction(async (ctx, input) => {
  const { meetingId, itemId } = await withdrawCritique(ctx, input);
  return { redirectTo: `${meetingPath(meetingId)}?item=${itemId}` };
});

export const openBallotAction = defineAction(async (ctx, input) => {
  const { ballotId } = await openBallot(ctx, input);
  return { redirectTo: `${meetingPath(input.meetingId)}/ballots/${ballotId}` };
});

export const closeBallotAction = defineAction(async (ctx, input) => {
  const { ballotId, meetingId } = await closeBallot(ctx, input);
  return { redirectTo: `${meetingPath(meetingId)}/ballots/${ballotId}` };
});

export const repeatBallotAction = defineAction(async (ctx, input) => {
  const { ballotId } = await repeatBallot(ctx, input);
  return { redirectTo: `${meetingPath(input.meetingId)}/ballots/${ballotId}` };
});

export const announceResultsAction = defineAction(async (ctx, input) => {
  await announceResults(ctx, input);
  return { redirectTo: meetingPath(input.meetingId) };
});

export const signMinutesAction = defineAction(async (ctx, input) => {
  await signMinutes(ctx, input);
  return { redirectTo: `${meetingPath(input.meetingId)}/minutes` };
});
