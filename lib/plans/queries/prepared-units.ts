import type { Actor } from "../../core/actor";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import { unitSql } from "../../db/unit-reach";
import { preparationsVisibleTo } from "../policy";
import type { AssignmentKind } from "../rules";

/** One row of the table of units: who goes there, when they meet, what was noted. */
export type PreparedUnit = {
  id: string;
  name: string;
  clusterName: string | null;
  assignments: { kind: AssignmentKind; name: string }[];
  /** Only for readers of the mark (R20.21); null for others, as if there were none. */
  isMarked: boolean | null;
  /** The first meeting of the unit's own bodies that was not cancelled. */
  meetingAt: string | null;
  meetingCount: number;
  noteCount: number;
};

type Scope = { cycleId: string; parentId: string };

/** The units directly below one, in the order of the register. One statement however many units. */
export async function listPreparedUnits(db: Tx, actor: Actor, scope: Scope): Promise<PreparedUnit[]> {
  return db.$queryRaw<PreparedUnit[]>`
    SELECT unit.id, unit.name,
      (SELECT cluster.name FROM cluster_unit JOIN cluster ON cluster.id = cluster_unit.cluster_id
       WHERE cluster_unit.unit_id = unit.id AND cluster.cycle_id = ${scope.cycleId}::uuid AND cluster.unit_id = unit.parent_id) AS "clusterName",
      coalesce((SELECT jsonb_agg(jsonb_build_object('kind', assignment.kind, 'name', person.full_name) ORDER BY assignment.kind, person.sort_name)
       FROM assignment JOIN person ON person.id = assignment.person_id
       WHERE assignment.unit_id = unit.id AND assignment.cycle_id = ${scope.cycleId}::uuid AND assignment.valid_to IS NULL), '[]') AS assignments,
      CASE WHEN ${unitSql(reachOf(actor, "unitMark.read"), "unit")} THEN EXISTS (
        SELECT 1 FROM unit_mark WHERE unit_mark.unit_id = unit.id AND unit_mark.cycle_id = ${scope.cycleId}::uuid
          AND unit_mark.ended_at IS NULL) END AS "isMarked",
      (SELECT to_char(min(meeting.starts_at), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM meeting
       WHERE meeting.unit_id = unit.id AND meeting.cycle_id = ${scope.cycleId}::uuid AND meeting.status <> 'cancelled') AS "meetingAt",
      (SELECT count(*)::int FROM meeting
       WHERE meeting.unit_id = unit.id AND meeting.cycle_id = ${scope.cycleId}::uuid AND meeting.status <> 'cancelled') AS "meetingCount",
      (SELECT count(*)::int FROM assignment_note JOIN assignment ON assignment.id = assignment_note.assignment_id
       WHERE assignment.unit_id = unit.id AND assignment.cycle_id = ${scope.cycleId}::uuid
         AND assignment.made_by_unit_id = unit.parent_id) AS "noteCount"
    FROM unit
    WHERE unit.parent_id = ${scope.parentId}::uuid AND unit.valid_to IS NULL
      AND ${unitSql(preparationsVisibleTo(actor), "unit")}
    ORDER BY unit.kind = 'agency', unit.ordinal, unit.name COLLATE "vi-VN-x-icu"`;
}
