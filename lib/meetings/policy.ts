import type { Actor, PlacedUnit } from "../core/actor";
import type { ErrorCode } from "../core/errors";
import { PERMISSIONS } from "../core/permissions";
import { allowed, refused, type Verdict } from "../core/policy";
import { may } from "../core/reach";
import type { MeetingStatus } from "./rules";

/** What an official does with a meeting, in the order of the evening. */
export const MEETING_ACTS = {
  reschedule: { during: ["scheduled", "checkedIn"], otherwise: "meeting.not_scheduled" },
  cancel: { during: ["scheduled", "checkedIn"], otherwise: "meeting.not_scheduled" },
  adjustParticipants: { during: ["scheduled", "checkedIn"], otherwise: "meeting.already_open" },
  recordAttendance: { during: ["scheduled", "checkedIn", "reviewing"], otherwise: "meeting.roll_is_frozen" },
  open: { during: ["checkedIn"], otherwise: "meeting.not_checked_in" },
  review: { during: ["reviewing"], otherwise: "meeting.not_reviewing" },
  correctCritique: { during: ["reviewing", "voting", "announced"], otherwise: "meeting.minutes_signed" },
  openBallot: { during: ["reviewing", "voting"], otherwise: "meeting.not_reviewing" },
  closeBallot: { during: ["voting"], otherwise: "ballot.not_open" },
  repeatBallot: { during: ["voting"], otherwise: "ballot.not_repeatable" },
  announce: { during: ["voting"], otherwise: "rating.already_announced" },
  signMinutes: { during: ["announced"], otherwise: "meeting.not_ended" },
} as const satisfies Record<string, { during: readonly MeetingStatus[]; otherwise: ErrorCode }>;

export type MeetingAct = keyof typeof MEETING_ACTS;

export type MeetingFacts = { unit: PlacedUnit; status: MeetingStatus };

/** Whether the actor may take this step now. */
export function mayDo(act: MeetingAct, actor: Actor, meeting: MeetingFacts): Verdict {
  if (!may(actor, "meeting.run", meeting.unit)) return refused("notAllowed");
  const { during, otherwise } = MEETING_ACTS[act];
  return (during as readonly MeetingStatus[]).includes(meeting.status) ? allowed : refused(otherwise);
}

/** Texts of criticism and conclusions: chair and secretary of the unit, assigned members, the direct superior (R20.21). */
export function mayReadCriticism(actor: Actor, unit: PlacedUnit): boolean {
  return may(actor, "criticism.read", unit);
}

/** Counts of a ballot that is closed: at once for whoever runs the meeting, after the announcement for the levels above. */
export function mayReadCounts(actor: Actor, meeting: MeetingFacts): boolean {
  return (
    may(actor, "meeting.run", meeting.unit) || (["announced", "closed"] as MeetingStatus[]).includes(meeting.status)
  );
}

export type EntryBasis = {
  /** An office above types for a unit below "theo bản giấy đã ký". */
  onPaper: boolean;
  /** A deputy acts for the absent secretary. */
  standsInFor: string | null;
};

/** On which basis this actor writes for this unit; stands in the log. */
export function entryBasis(actor: Actor, unit: PlacedUnit): EntryBasis {
  const running = actor.grants.filter((grant) => PERMISSIONS[grant.role]["meeting.run"] !== undefined);
  const own = running.filter((grant) => grant.unit.id === unit.id);
  const direct = own.find((grant) => grant.standsInFor === null);
  return {
    onPaper: actor.kind === "person" && own.length === 0,
    standsInFor: direct ? null : (own[0]?.standsInFor ?? null),
  };
}
