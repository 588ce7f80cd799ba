import type { Actor } from "../../core/actor";
import { read } from "../../db/read";
import type { MeetingView } from "../../meetings/queries/get-meeting";
import { judgeOrder, type MissingStep } from "../../regulations/order";

export type VoteWarning = MissingStep & { names: string[]; count: number };

type Row = { name: string; count: number };

/**
 * What should have been decided elsewhere before this vote: it warns here and binds at the decision (R20.3).
 * Official ratings of the members on the agenda, and organisations below that are not decided yet. Two statements.
 */
export async function getVoteWarnings(actor: Actor, meeting: MeetingView): Promise<VoteWarning[]> {
  return read(actor, async (db) => {
    const officials = await db.$queryRaw<Row[]>`
      SELECT official.name, (count(*) OVER ())::int AS count
      FROM agenda_item JOIN subject official ON official.person_id = agenda_item.person_id AND official.cycle_id = ${meeting.cycleId}::uuid
      WHERE agenda_item.meeting_id = ${meeting.id}::uuid AND agenda_item.track = 'partyMember' AND agenda_item.postponed_reason IS NULL
        AND official.track = 'official' AND official.required AND official.decided_level IS NULL
      ORDER BY agenda_item.ordinal LIMIT 5`;
    const below = await db.$queryRaw<Row[]>`
      SELECT lower.name, (count(*) OVER ())::int AS count
      FROM subject lower JOIN unit ON unit.id = lower.unit_id
      WHERE lower.cycle_id = ${meeting.cycleId}::uuid AND lower.track = 'organisation' AND lower.required AND lower.decided_level IS NULL
        AND unit.parent_id = ${meeting.unit.id}::uuid
        AND EXISTS (SELECT 1 FROM agenda_item WHERE agenda_item.meeting_id = ${meeting.id}::uuid AND agenda_item.track IN ('organisation', 'collective'))
      ORDER BY unit.ordinal, lower.sort_name LIMIT 5`;
    const found = [
      { rows: officials, steps: judgeOrder(meeting.pack, "vote", "individual", ["officialRating"]).details },
      { rows: below, steps: judgeOrder(meeting.pack, "vote", "commune", ["cellDecisions"]).details },
    ];
    return found.flatMap(({ rows, steps }) => {
      const [first] = rows;
      if (!first) return [];
      return steps.map((step) => ({ ...step, names: rows.map((row) => row.name), count: first.count }));
    });
  });
}
