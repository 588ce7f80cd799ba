import { groupBy } from "../../core/group-by";
import type { Tx } from "../../db/client";
import type { CollectiveRole, Track, UnitKind } from "../../db/generated/enums";
import type { OrderSubject } from "../../regulations/pack";
import { type Missing, orderSubjectOf } from "../rules";

export type OrderFacts = { subject: OrderSubject; missing: Missing[] };

type TargetRow = { id: string; track: Track; unit_kind: UnitKind | null; role: CollectiveRole | null };
type MissingRow = {
  subject_id: string;
  prerequisite: Missing["prerequisite"];
  count: number;
  /** Name and subject of the first few. */
  others: [name: string, subjectId: string][] | null;
};

/**
 * What has to be decided before these subjects, and is not (R6.7–R6.9, R20.3). What stands on the same list counts as settled:
 * one session takes its items in the regulated order. Members and lower bodies that a higher level decides are not waited for:
 * lower comes before higher (R6.8).
 *
 * What is compared by paths is narrowed first to the subjects decided at or below where the targets are: a list of a district
 * is not compared with every member of the province.
 */
export async function loadOrderFacts(
  db: Tx,
  subjectIds: readonly string[],
  sameListIds: readonly string[],
): Promise<Map<string, OrderFacts>> {
  const ids = [...subjectIds];
  const targets = await db.$queryRaw<TargetRow[]>`
    SELECT subject.id, subject.track::text AS track, unit.kind::text AS unit_kind,
      (SELECT CASE WHEN bool_or(obligation.role = 'head') THEN 'head' ELSE 'ordinary' END FROM obligation
       WHERE obligation.subject_id = subject.id AND obligation.status <> 'ended') AS role
    FROM subject LEFT JOIN unit ON unit.id = subject.unit_id WHERE subject.id = ANY(${ids}::uuid[])`;
  const missing = groupBy(await missingRows(db, ids, [...sameListIds]), (row) => row.subject_id);
  return new Map(
    targets.map((target) => [
      target.id,
      {
        subject: orderSubjectOf(target.track, target.unit_kind, target.role),
        missing: (missing.get(target.id) ?? []).map((row) => ({
          prerequisite: row.prerequisite,
          count: row.count,
          names: (row.others ?? []).map(([name]) => name),
          subjectIds: (row.others ?? []).map(([, id]) => id),
        })),
      },
    ]),
  );
}

function missingRows(db: Tx, ids: string[], listed: string[]): Promise<MissingRow[]> {
  return db.$queryRaw<MissingRow[]>`
    WITH target AS (
      SELECT subject.*, own.path AS own_path, deciding.path AS deciding_path, place.kind AS place_kind, at_unit.path AS place_path
      FROM subject
      JOIN unit deciding ON deciding.id = subject.deciding_unit_id
      LEFT JOIN unit own ON own.id = subject.unit_id
      LEFT JOIN collective place ON place.id = subject.collective_id
      LEFT JOIN unit at_unit ON at_unit.id = place.unit_id
      WHERE subject.id = ANY(${ids}::uuid[])),
    open_subject AS NOT MATERIALIZED (
      SELECT subject.id, subject.name, subject.track, subject.person_id, subject.collective_id,
        home.path AS home_path, deciding.path AS deciding_path
      FROM subject
      JOIN unit home ON home.id = subject.home_unit_id
      JOIN unit deciding ON deciding.id = subject.deciding_unit_id
      WHERE subject.cycle_id IN (SELECT cycle_id FROM target) AND subject.required AND subject.decided_level IS NULL
        AND NOT (subject.id = ANY(${listed}::uuid[]))),
    below AS MATERIALIZED (
      SELECT open_subject.* FROM open_subject
      WHERE EXISTS (SELECT 1 FROM (SELECT DISTINCT deciding_path FROM target) scope
        WHERE starts_with(open_subject.deciding_path, scope.deciding_path))),
    waiting (subject_id, prerequisite, other_id, other_name) AS (
      SELECT id, 'ownReview', id, name FROM target WHERE track <> 'organisation' AND reviewed_on IS NULL
        AND EXISTS (SELECT 1 FROM obligation WHERE obligation.subject_id = target.id AND obligation.status <> 'ended')
      UNION ALL
      SELECT target.id, 'collectiveConclusion', body.id, body.name FROM target
      JOIN obligation ON obligation.subject_id = target.id AND obligation.status <> 'ended'
      JOIN subject body ON body.cycle_id = target.cycle_id AND body.collective_id = coalesce(obligation.merged_from_id, obligation.collective_id)
        AND body.required
      WHERE target.person_id IS NOT NULL AND body.reviewed_on IS NULL
      UNION ALL
      SELECT target.id, 'collectiveDecision', body.id, body.name FROM target
      JOIN obligation ON obligation.subject_id = target.id AND obligation.status <> 'ended'
      JOIN open_subject body ON body.collective_id = coalesce(obligation.merged_from_id, obligation.collective_id)
      WHERE target.person_id IS NOT NULL
      UNION ALL
      SELECT target.id, 'collectiveDecision', body.id, body.name FROM target
      JOIN collective ON collective.unit_id = target.unit_id
      JOIN open_subject body ON body.collective_id = collective.id
      UNION ALL
      SELECT target.id, 'memberDecisions', member.id, member.name FROM target
      JOIN below member ON member.track = 'partyMember' AND starts_with(member.home_path, target.own_path)
        AND starts_with(member.deciding_path, target.deciding_path)
      WHERE target.track = 'organisation'
      UNION ALL
      SELECT target.id, 'cellDecisions', lower.id, lower.name FROM target
      JOIN below lower ON lower.track = 'organisation' AND lower.id <> target.id
        AND starts_with(lower.home_path, target.own_path) AND starts_with(lower.deciding_path, target.deciding_path)
      WHERE target.track = 'organisation'
      UNION ALL
      SELECT target.id, 'lowerCollectiveDecisions', lower.id, lower.name FROM target
      JOIN below lower ON lower.track = 'collective' AND lower.home_path <> target.place_path
        AND starts_with(lower.home_path, target.place_path) AND starts_with(lower.deciding_path, target.deciding_path)
      JOIN collective lower_body ON lower_body.id = lower.collective_id
        AND lower_body.kind IN ('cellCommittee', 'executiveCommittee', 'standingCommittee')
      WHERE target.place_kind IN ('executiveCommittee', 'standingCommittee')
      UNION ALL
      SELECT target.id, 'officialRating', official.id, official.name FROM target
      JOIN open_subject official ON official.person_id = target.person_id AND official.track = 'official'
      WHERE target.track = 'partyMember'
      UNION ALL
      SELECT target.id, 'complaintSettled', target.id, target.name FROM target
      WHERE EXISTS (SELECT 1 FROM complaint WHERE complaint.subject_id = target.id AND complaint.status = 'open'))
    SELECT subject_id, prerequisite, count(DISTINCT other_id)::int AS count,
      (array_agg(DISTINCT jsonb_build_array(other_name, other_id::text)))[1:3] AS others
    FROM waiting GROUP BY subject_id, prerequisite`;
}
