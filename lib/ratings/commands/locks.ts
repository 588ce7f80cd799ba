import type { Actor } from "../../core/actor";
import { foundOrRefuse, refuseIf } from "../../core/errors";
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
  const rows = await tx.$queryRaw<(LockedList & { isOpen: boolean })[]>`
    SELECT decision.id, decision.cycle_id AS "cycleId", decision.unit_id AS "unitId", decision.status::text AS status,
      decision.version, decision.title, cycle.status = 'open' AS "isOpen"
    FROM decision JOIN unit ON unit.id = decision.unit_id JOIN cycle ON cycle.id = decision.cycle_id
    WHERE decision.id = ${decisionId}::uuid AND ${unitSql(reachOf(actor, "decision.record"), "unit")}
    FOR UPDATE OF decision`;
  const { isOpen, ...list } = foundOrRefuse(rows[0]);
  refuseIf(!isOpen, "cycle.notOpen");
  return list;
}

/** The group's row is the parent of its cap: everything that counts towards it waits here. */
export async function lockGroups(tx: Tx, groupIds: readonly (string | null)[]): Promise<void> {
  const ids = [...new Set(groupIds.filter((id) => id !== null))];
  await tx.$queryRaw`SELECT id FROM comparable_group WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** For whatever changes a level: refused once the season of one of them is over (RQ-18). */
export async function lockSubjects(tx: Tx, actor: Actor, subjectIds: readonly string[]): Promise<SubjectRow[]> {
  return lockRows(tx, actor, [...new Set(subjectIds)], true);
}

type LockedRow = { id: string; isOpen: boolean };

async function lockRows(tx: Tx, actor: Actor, ids: string[], onlyOpen: boolean): Promise<SubjectRow[]> {
  const locked = await tx.$queryRaw<LockedRow[]>`
    SELECT subject.id, cycle.status = 'open' AS "isOpen"
    FROM subject JOIN unit ON unit.id = subject.home_unit_id JOIN cycle ON cycle.id = subject.cycle_id
    WHERE subject.id = ANY(${ids}::uuid[]) AND ${unitSql(reachOf(actor, "rating.view"), "unit")}
    ORDER BY subject.id FOR UPDATE OF subject`;
  if (locked.length !== ids.length) foundOrRefuse(null);
  refuseIf(onlyOpen && locked.some(({ isOpen }) => !isOpen), "cycle.notOpen");
  const subjects = await loadSubjects(tx, ids);
  return ids.map((id) => foundOrRefuse(subjects.get(id)));
}

export async function lockSubject(tx: Tx, actor: Actor, subjectId: string): Promise<SubjectRow> {
  const [subject] = await lockSubjects(tx, actor, [subjectId]);
  return foundOrRefuse(subject);
}

/** A complaint may come after the season (R20.21). */
export async function lockSubjectOfAnySeason(tx: Tx, actor: Actor, subjectId: string): Promise<SubjectRow> {
  const [subject] = await lockRows(tx, actor, [subjectId], false);
  return foundOrRefuse(subject);
}
