import type { Actor, PlacedUnit } from "../../core/actor";
import { type Day, dayOf, fromDateColumn, fromOptionalDateColumn } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import type { UnitReach } from "../../core/reach";
import type { Tx } from "../../db/client";
import { unitSql } from "../../db/unit-reach";
import { preparationsVisibleTo } from "../policy";
import type { AssignmentKind } from "../rules";

type Row = {
  id: string;
  kind: AssignmentKind;
  personId: string;
  personName: string;
  validFrom: Date;
  validTo: Date | null;
  seasonStatus: string;
  unitId: string;
  path: string;
  parentId: string | null;
  unitName: string;
  parent: PlacedUnit | null;
};

export type LockedAssignment = {
  id: string;
  kind: AssignmentKind;
  personId: string;
  personName: string;
  validFrom: Day;
  isInForce: boolean;
  unit: PlacedUnit & { name: string };
  parent: PlacedUnit | null;
};

/** Loads and locks an assignment through the units whose preparations the actor reads. */
export async function lockAssignment(
  tx: Tx,
  actor: Actor,
  facts: { assignmentId: string; now: Date; reach?: UnitReach },
): Promise<LockedAssignment> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT assignment.id, assignment.kind::text AS kind, assignment.person_id AS "personId", person.full_name AS "personName",
      assignment.valid_from AS "validFrom", assignment.valid_to AS "validTo", cycle.status::text AS "seasonStatus",
      unit.id AS "unitId", unit.path, unit.parent_id AS "parentId", unit.name AS "unitName",
      (SELECT jsonb_build_object('id', above.id, 'path', above.path, 'parentId', above.parent_id)
       FROM unit above WHERE above.id = unit.parent_id) AS parent
    FROM assignment
    JOIN unit ON unit.id = assignment.unit_id
    JOIN person ON person.id = assignment.person_id
    JOIN cycle ON cycle.id = assignment.cycle_id
    WHERE assignment.id = ${facts.assignmentId}::uuid AND ${unitSql(facts.reach ?? preparationsVisibleTo(actor), "unit")}
    FOR UPDATE OF assignment`;
  const row = foundOrRefuse(rows[0]);
  const validTo = fromOptionalDateColumn(row.validTo);
  return {
    id: row.id,
    kind: row.kind,
    personId: row.personId,
    personName: row.personName,
    validFrom: fromDateColumn(row.validFrom),
    isInForce: row.seasonStatus === "open" && (validTo === null || dayOf(facts.now) < validTo),
    unit: { id: row.unitId, path: row.path, parentId: row.parentId, name: row.unitName },
    parent: row.parent,
  };
}
