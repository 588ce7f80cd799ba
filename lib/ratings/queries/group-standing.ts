import { KEPT_PLAN, type Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { Track } from "../../db/generated/enums";
import type { CapBase } from "../../regulations/parameter";

export type GroupStanding = {
  id: string;
  name: string;
  description: string;
  track: Track;
  decidingUnitId: string;
  sharePercent: number;
  shareDocument: string | null;
  confirmedBase: CapBase | null;
  confirmedDocument: string | null;
  version: number;
  /** Required subjects of the group. */
  total: number;
  goodOrBetter: number;
  decidedExcellent: number;
  listedExcellent: number;
  /** Decided or listed as excellent. */
  excellent: number;
  /** Proposed excellent from below (vote or committee). */
  proposedExcellent: number;
  reasonedExcellent: number;
  decided: number;
};

/**
 * How groups stand against their cap, in one statement. A subject counts at its decided level, else at the level it is listed
 * with, else at its newest appraisal, proposal or vote. `listId`: count only this list beside what is decided, as the
 * database will when it is recorded.
 */
export async function groupStandings(db: Tx, groupIds: readonly string[], listId?: string): Promise<GroupStanding[]> {
  const list = listId ? Prisma.sql`decision.id = ${listId}::uuid` : Prisma.sql`decision.status <> 'recorded'`;
  return db.$queryRaw<GroupStanding[]>`${KEPT_PLAN}
    SELECT held.id, held.name, held.description, held.track::text AS track, held.deciding_unit_id AS "decidingUnitId",
      held.share_percent AS "sharePercent", held.share_document AS "shareDocument", held.confirmed_base AS "confirmedBase",
      held.confirmed_document AS "confirmedDocument", held.version,
      count(subject.id)::int AS total,
      (count(*) FILTER (WHERE coalesce(subject.decided_level, listed.level, subject.appraisal_level, subject.proposal_level,
        subject.vote_level) IN ('excellent', 'good')))::int AS "goodOrBetter",
      (count(*) FILTER (WHERE subject.decided_level = 'excellent'))::int AS "decidedExcellent",
      (count(*) FILTER (WHERE subject.decided_level IS NULL AND listed.level = 'excellent'))::int AS "listedExcellent",
      (count(*) FILTER (WHERE coalesce(subject.decided_level, listed.level) = 'excellent'))::int AS excellent,
      (count(*) FILTER (WHERE coalesce(subject.proposal_level, subject.vote_level) = 'excellent'))::int AS "proposedExcellent",
      (count(*) FILTER (WHERE coalesce(subject.decided_level, listed.level) = 'excellent'
        AND coalesce(settled.reason, listed.reason) IS NOT NULL))::int AS "reasonedExcellent",
      (count(*) FILTER (WHERE subject.decided_level IS NOT NULL))::int AS decided
    FROM comparable_group held
    LEFT JOIN subject ON subject.group_id = held.id AND subject.required
    LEFT JOIN LATERAL (
      SELECT decision_item.level, decision_item.reason FROM decision_item
      JOIN decision ON decision.id = decision_item.decision_id
      WHERE decision_item.subject_id = subject.id AND ${list}) listed ON subject.decided_level IS NULL
    LEFT JOIN LATERAL (
      SELECT rating.reason FROM rating WHERE rating.subject_id = subject.id AND rating.stage = 'decision'
      ORDER BY rating.recorded_at DESC, rating.id DESC LIMIT 1) settled ON TRUE
    WHERE held.id = ANY(${[...groupIds]}::uuid[])
    GROUP BY held.id ORDER BY held.track, held.name, held.id`;
}
