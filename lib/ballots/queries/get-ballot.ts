import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import { getMeeting, type MeetingView } from "../../meetings/queries/get-meeting";
import { type BallotView, getBallots } from "./meeting-ballots";

/** One ballot with its meeting, as this reader may see it. */
export async function getBallot(
  actor: Actor,
  meetingId: string,
  ballotId: string,
): Promise<{ meeting: MeetingView; ballot: BallotView }> {
  const meeting = await getMeeting(actor, meetingId);
  const ballots = await getBallots(actor, meeting);
  return { meeting, ballot: foundOrRefuse(ballots.find((candidate) => candidate.id === ballotId)) };
}
