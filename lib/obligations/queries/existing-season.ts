import type { Tx } from "../../db/client";
import type { ExistingSubject } from "../rules/changes";
import { patternsOf, type Scope } from "../rules/scope";

/** The list as it stands: whoever counts in the scope, and these people wherever they count. One statement. */
export function loadExistingSeason(
  db: Tx,
  cycleId: string,
  scope: Scope,
  personIds: readonly string[],
): Promise<ExistingSubject[]> {
  return db.$queryRaw<ExistingSubject[]>`
    SELECT subject.id, subject.track::text AS track,
      coalesce(subject.unit_id, subject.collective_id, subject.person_id) AS "thingId",
      subject.home_unit_id AS "homeUnitId", subject.deciding_unit_id AS "decidingUnitId", held.key AS "groupKey",
      subject.name, subject.title, subject.is_leader AS "isLeader", subject.own_review AS "ownReview", subject.required,
      subject.exemption_code AS "exemptionCode", subject.reason,
      (subject.reviewed_on IS NOT NULL OR subject.decided_level IS NOT NULL) AS "isSettled",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', place.id, 'collectiveId', place.collective_id,
          'mergedFromId', place.merged_from_id, 'role', place.role,
          'scope', place.scope, 'isPrimary', place.is_primary, 'status', place.status, 'reason', place.reason))
        FROM obligation place WHERE place.subject_id = subject.id), '[]') AS obligations
    FROM subject JOIN unit home ON home.id = subject.home_unit_id
    LEFT JOIN comparable_group held ON held.id = subject.group_id
    WHERE subject.cycle_id = ${cycleId}::uuid
      AND (home.path LIKE ANY(${patternsOf(scope)}) OR subject.person_id = ANY(${[...personIds]}::uuid[]))`;
}
