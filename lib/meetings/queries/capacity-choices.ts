import type { Actor } from "../../core/actor";
import { read } from "../../db/read";
import { mayAdjustCapacity } from "../../regulations/participants";
import type { KeptCapacity } from "../rules/participants";
import { ruledCapacity } from "../rules/participants";
import type { MeetingView } from "./get-meeting";
import { gatherForMeeting, loadBodies } from "./ruled-capacities";

/** "participantId kind" of every vote that the rule gives: who has none there is offered none (RQ-06, R20.1). */
export type RuledVotes = ReadonlySet<string>;

const ADJUSTABLE = ["voting", "advisory", "directing", "supervising"] as const;

/** The votes that the register of the day gives, for the choices of the chair. Seven statements however many people. */
export async function loadRuledVotes(actor: Actor, meeting: MeetingView): Promise<RuledVotes> {
  return read(actor, async (db) => {
    const facts = await gatherForMeeting(db, meeting, await loadBodies(db, meeting.id));
    const known = new Map(facts.map((entry) => [entry.personId, entry]));
    return new Set(
      meeting.people.flatMap((person) => {
        const entry = known.get(person.personId);
        if (!entry) return [];
        return person.capacities
          .filter(({ kind }) => ruledCapacity(meeting.pack, kind, entry).capacity === "voting")
          .map(({ kind }) => `${person.id} ${kind}`);
      }),
    );
  });
}

/** What the chair may choose for a participant towards one kind of subject. */
export function capacityChoices(votes: RuledVotes, participantId: string, kind: string): KeptCapacity[] {
  const ruled = votes.has(`${participantId} ${kind}`) ? "voting" : "none";
  return ADJUSTABLE.filter((capacity) => mayAdjustCapacity(ruled, capacity));
}
