import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import type { Tx } from "../../db/client";
import { type LockedMeeting, lockMeeting } from "../../meetings/queries/lock-meeting";
import { type BallotRow, loadBallots } from "./load-ballots";

/** A ballot with its meeting locked: two tellers cannot close it twice. */
export async function lockBallot(
  tx: Tx,
  actor: Actor,
  ballotId: string,
): Promise<{ meeting: LockedMeeting; ballot: BallotRow; ballots: BallotRow[] }> {
  const known = foundOrRefuse(await tx.ballot.findUnique({ where: { id: ballotId }, select: { meetingId: true } }));
  const meeting = await lockMeeting(tx, actor, known.meetingId);
  const ballots = await loadBallots(tx, meeting.id);
  return { meeting, ballots, ballot: foundOrRefuse(ballots.find((candidate) => candidate.id === ballotId)) };
}
