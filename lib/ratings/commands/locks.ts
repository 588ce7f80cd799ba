import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import { unitSql } from "../../db/unit-reach";
import { loadSubjects, type SubjectRow } from "../queries/subject-facts";

/** Always in this order: list, groups, subjects; each through the reach of the actor: not visible = not found = not locked. */

export type LockedList = {
  id: string;
  cycleId: string;
  unitId: string;
  status: "draft" | "presented" | "recorded";
  version: number;
  title: string;
};

export async function lockList(tx: Tx, actor: Actor, decisionId: string): Promise<LockedList> {
  const rows = await tx.$queryRaw<LockedList[]>`
    SELECT decision.id, decision.cycle_id AS "cycleId", decision.unit_id AS "unitId", decision.status::text AS status,
      decision.version, decision.title
    FROM decision JOIN unit ON unit.id = decision.unit_id
    WHERE decision.id = ${decisionId}::uuid AND ${unitSql(reachOf(actor, "decision.record"), "unit")}
    FOR UPDATE OF decision`;
  return foundOrRefuse(rows[0]);
}

/** The group's row is the parent of its cap: everything that counts towards it waits here. */
export async function lockGroups(tx: Tx, groupIds: readonly (string | null)[]): Promise<void> {
  const ids = [...new Set(groupIds.filter((id) => id !== null))];
  await tx.$queryRaw`SELECT id FROM comparable_group WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}

export async function lockSubjects(tx: Tx, actor: Actor, subjectIds: readonly string[]): Promise<SubjectRow[]> {
  const ids = [...new Set(subjectIds)];
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT subject.id FROM subject JOIN unit ON unit.id = subject.home_unit_id
    WHERE subject.id = ANY(${ids}::uuid[]) AND ${unitSql(reachOf(actor, "rating.view"), "unit")}
    ORDER BY subject.id FOR UPDATE OF subject`;
  if (locked.length !== ids.length) foundOrRefuse(null);
  const subjects = await loadSubjects(tx, ids);
  return ids.map((id) => foundOrRefuse(subjects.get(id)));
}

export async function lockSubject(tx: Tx, actor: Actor, subjectId: string): Promise<SubjectRow> {
  const [subject] = await lockSubjects(tx, actor, [subjectId]);
  return foundOrRefuse(subject);
}
