import type { Actor, PlacedUnit } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import type { Tx } from "../../db/client";
import type { Track } from "../../db/generated/enums";
import { unitSql } from "../../db/unit-reach";
import { resultsVisibleTo } from "../policy";

export type LockedSubject = {
  id: string;
  name: string;
  track: Track;
  required: boolean;
  decided: boolean;
  personId: string | null;
  collectiveId: string | null;
  unitId: string | null;
  homeUnit: PlacedUnit;
};

type Row = Omit<LockedSubject, "homeUnit"> & { home_id: string; home_path: string; home_parent: string | null };

/** Loads and locks through visibility: not visible = not found = not locked. Two entries for one subject wait for each other. */
export async function lockSubject(tx: Tx, actor: Actor, subjectId: string): Promise<LockedSubject> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT subject.id, subject.name, subject.track::text AS track, subject.required,
      subject.decided_level IS NOT NULL AS decided, subject.person_id AS "personId",
      subject.collective_id AS "collectiveId", subject.unit_id AS "unitId",
      unit.id AS home_id, unit.path AS home_path, unit.parent_id AS home_parent
    FROM subject JOIN unit ON unit.id = subject.home_unit_id
    WHERE subject.id = ${subjectId}::uuid AND ${unitSql(resultsVisibleTo(actor), "unit")}
    FOR UPDATE OF subject`;
  const { home_id, home_path, home_parent, ...subject } = foundOrRefuse(rows[0]);
  return { ...subject, homeUnit: { id: home_id, path: home_path, parentId: home_parent } };
}
