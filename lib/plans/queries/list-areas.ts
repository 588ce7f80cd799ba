import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { reachOf } from "../../core/reach";
import { findShownCycle } from "../../cycles/queries/open-cycle";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import type { AssignmentKind } from "../rules";

/** One unit that this person was sent to. */
export type Area = {
  assignmentId: string;
  unitId: string;
  unitName: string;
  kind: AssignmentKind;
  madeBy: string;
  isMarked: boolean | null;
  nextMeetingAt: string | null;
  /** Of earlier years, not yet verified as fixed. */
  openShortcomings: number;
  noteCount: number;
};

/** "Địa bàn được giao": the units of this person's assignments, the next meeting first (RQ-04, RQ-12). */
export async function listAreas(actor: Actor, now: Date): Promise<Area[]> {
  if (actor.personId === null) return [];
  return read(actor, async (db) => {
    const cycle = await findShownCycle(db);
    if (!cycle) return [];
    return db.$queryRaw<Area[]>`
      SELECT assignment.id AS "assignmentId", unit.id AS "unitId", unit.name AS "unitName", assignment.kind::text AS kind,
        maker.name AS "madeBy",
        CASE WHEN ${unitSql(reachOf(actor, "unitMark.read"), "unit")} THEN EXISTS (
          SELECT 1 FROM unit_mark WHERE unit_mark.unit_id = unit.id AND unit_mark.cycle_id = ${cycle.id}::uuid
            AND unit_mark.ended_at IS NULL) END AS "isMarked",
        (SELECT to_char(min(meeting.starts_at), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM meeting
         WHERE meeting.unit_id = unit.id AND meeting.cycle_id = ${cycle.id}::uuid
           AND meeting.status NOT IN ('cancelled', 'closed')) AS "nextMeetingAt",
        (SELECT count(*)::int FROM shortcoming WHERE shortcoming.unit_id = unit.id
           AND shortcoming.origin_year < ${cycle.year} AND shortcoming.status <> 'verified') AS "openShortcomings",
        (SELECT count(*)::int FROM assignment_note WHERE assignment_note.assignment_id = assignment.id) AS "noteCount"
      FROM assignment JOIN unit ON unit.id = assignment.unit_id JOIN unit maker ON maker.id = assignment.made_by_unit_id
      WHERE assignment.cycle_id = ${cycle.id}::uuid AND assignment.person_id = ${actor.personId}::uuid
        AND is_valid_on(assignment.valid_from, assignment.valid_to, ${dayOf(now)}::date)
        AND ${unitSql(reachOf(actor, "assignment.note"), "unit")}
      ORDER BY "nextMeetingAt" NULLS LAST, unit.ordinal, unit.name COLLATE "vi-VN-x-icu"`;
  });
}
