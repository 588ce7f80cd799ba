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
import { reopenReview } from "@/lib/reviews/commands/reopen-review";
import { saveReview } from "@/lib/reviews/commands/save-review";
import { type Door, door } from "./door";

const COUNTS = { issued: 1, returned: 1, lost: 0, valid: 1, invalid: 0, rows: {}, tellers: "Hai người" };
const STARTS = { day: "2024-12-06", time: "07:30" };

/** Of meetings, their reviews and ballots. */
export const MEETING_DOORS: Record<string, readonly Door[]> = {
  "ballots/close-ballot": [door(closeBallot, () => COUNTS)],
  "ballots/open-ballot": [door(openBallot)],
  "ballots/repeat-ballot": [door(repeatBallot)],
  "critiques/edit-critique": [door(editCritique, () => ({ kind: "strength", contentItemId: "" }))],
  "critiques/record-critique": [
    door(recordCritique, () => ({ speaker: "Nguyễn Văn An", kind: "strength", contentItemId: "" })),
  ],
  "critiques/reply-critique": [door(replyCritique, () => ({ replyKind: "acceptance", replyText: "Tiếp thu" }))],
  "critiques/withdraw-critique": [door(withdrawCritique)],
  "meetings/adjust-participant": [door(adjustParticipant, () => ({ capacity: "advisory" }))],
  "meetings/cancel-meeting": [door(cancelMeeting)],
  "meetings/conclude-items": [
    door(concludeItem, () => ({ conclusion: "Kết luận" })),
    door(concludeItems, ({ itemId }) => ({ items: { [itemId]: "Kết luận" } })),
  ],
  "meetings/invite-guest": [door(inviteGuest)],
  "meetings/open-meeting": [door(openMeeting)],
  "meetings/postpone-item": [door(postponeItem), door(resumeItem)],
  "meetings/record-attendance": [door(recordAttendance, () => ({ allPresent: "on" }))],
  "meetings/remove-participant": [door(removeParticipant)],
  "meetings/reschedule-meeting": [door(rescheduleMeeting, () => ({ startsAt: STARTS }))],
  "meetings/schedule-meeting": [
    door(scheduleMeeting, ({ collectiveId }) => ({ collectiveIds: [collectiveId], startsAt: STARTS })),
  ],
  "minutes/sign-minutes": [door(signMinutes)],
  "reviews/reopen-review": [door(reopenReview, ({ memberId }) => ({ ref: { kind: "person", id: memberId } }))],
  "reviews/save-review": [door(saveReview, ({ memberId }) => ({ ref: { kind: "person", id: memberId } }))],
};
