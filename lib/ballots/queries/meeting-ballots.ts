import type { Actor } from "../../core/actor";
import { read } from "../../db/read";
import type { MeetingView } from "../../meetings/queries/get-meeting";
import { kindPhrase } from "../../meetings/rules";
import { type ProposedRow, proposedRows } from "../rules/results";
import { type BallotRow, finalBallots, loadBallots } from "./load-ballots";

export type BallotView = BallotRow & {
  phrase: string;
  /** The last of its line of repeats: the one that counts. */
  isFinal: boolean;
  /** Null while the ballot is open, and for readers who may not see counts yet: no running results. */
  results: ProposedRow[] | null;
  /** Who stands on the frozen roll. */
  voterIds: string[];
};

/** The ballots of a meeting as this reader may see them. */
export async function getBallots(actor: Actor, meeting: MeetingView): Promise<BallotView[]> {
  return read(actor, async (db) => {
    const ballots = await loadBallots(db, meeting.id);
    if (ballots.length === 0) return [];
    const people = meeting.people.filter((person) => person.removedReason === null);
    const rolls = await db.ballotRoll.findMany({
      where: { ballotId: { in: ballots.map((ballot) => ballot.id) } },
      select: { ballotId: true, participantId: true },
    });
    const last = new Set(finalBallots(ballots).map((ballot) => ballot.id));
    return ballots.map((ballot) => {
      const isShown = ballot.status === "closed" && meeting.canReadCounts;
      return {
        ...(isShown ? ballot : withoutCounts(ballot)),
        phrase: kindPhrase(ballot.kind),
        isFinal: last.has(ballot.id),
        results: isShown ? proposedRows(meeting.pack, ballot, people) : null,
        voterIds: rolls.filter((row) => row.ballotId === ballot.id).map((row) => row.participantId),
      };
    });
  });
}

function withoutCounts(ballot: BallotRow): BallotRow {
  const none = { excellent: null, good: null, fair: null, failed: null, blank: null };
  return {
    ...ballot,
    issued: null,
    returned: null,
    lost: null,
    valid: null,
    invalid: null,
    entries: ballot.entries.map((entry) => ({ ...entry, ...none })),
  };
}
