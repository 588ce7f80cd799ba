import type { Actor } from "../../core/actor";
import { reachOf } from "../../core/reach";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import type { MeetingView } from "../../meetings/queries/get-meeting";
import type { ResultFinding } from "../../regulations/result-findings";
import { kindOfFinding } from "../rules/finding-kinds";
import { findingsFor, loadSurroundings } from "./findings";

export type VoteFinding = { subjectId: string; name: string; finding: ResultFinding };

type Row = { id: string; name: string; year: number };

/**
 * What the results of the year say against "excellent" for those on the agenda: it warns at the vote and binds at the decision
 * (RQ-10, R20.3). Only for those whose ratings the actor reads. Three statements however long the agenda.
 */
export async function getVoteFindings(actor: Actor, meeting: MeetingView): Promise<VoteFinding[]> {
  return read(actor, async (db) => {
    const rows = await db.$queryRaw<Row[]>`
      SELECT subject.id, subject.name, cycle.year FROM agenda_item
      JOIN agenda_item_obligation link ON link.agenda_item_id = agenda_item.id
      JOIN obligation ON obligation.id = link.obligation_id
      JOIN subject ON subject.id = obligation.subject_id AND subject.required AND subject.decided_level IS NULL
      JOIN cycle ON cycle.id = subject.cycle_id
      JOIN unit home ON home.id = subject.home_unit_id
      WHERE agenda_item.meeting_id = ${meeting.id}::uuid AND agenda_item.postponed_reason IS NULL
        AND ${unitSql(reachOf(actor, "rating.view"), "home")}
      ORDER BY agenda_item.ordinal, subject.track, subject.id`;
    const [first] = rows;
    if (!first) return [];
    const surroundings = await loadSurroundings(
      db,
      first.year,
      rows.map((row) => row.id),
    );
    return rows.flatMap(({ id, name }) => {
      const facts = surroundings.get(id);
      if (!facts) return [];
      return findingsFor(meeting.pack, "excellent", facts)
        .filter((finding) => kindOfFinding(finding.code) !== "ratings")
        .map((finding) => ({ subjectId: id, name, finding }));
    });
  });
}
