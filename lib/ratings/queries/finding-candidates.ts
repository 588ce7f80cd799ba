import type { Actor } from "../../core/actor";
import { reachOf } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { Level, Track } from "../../db/generated/enums";
import { unitSql } from "../../db/unit-reach";
import { aboveSql } from "../../units/queries/unit-above";
import { standing } from "./around-rows";

export type Candidate = {
  id: string;
  name: string;
  title: string | null;
  track: Track;
  homeUnit: string;
  /** Above it, where that tells two of the same name apart. */
  homeAbove: string | null;
  decidingPath: string;
  level: Level;
};

/** Empty filters nothing. */
export type CandidateFilters = { search: string; track: Track | "" };

/** Of `subject`: somebody with task results of the year, discipline or a conclusion. */
const HAS_RESULTS = Prisma.sql`(
  EXISTS (SELECT 1 FROM discipline_fact fact WHERE fact.person_id = subject.person_id)
  OR EXISTS (SELECT 1 FROM conclusion_fact fact WHERE fact.person_id = subject.person_id)
  OR EXISTS (SELECT 1 FROM task_result result JOIN subject rated ON rated.id = result.subject_id
    WHERE rated.person_id = subject.person_id AND rated.cycle_id = subject.cycle_id))`;

/** A head is held against his unit, and its results against him, at every level. */
const IS_HEAD = Prisma.sql`EXISTS (SELECT 1 FROM obligation
  WHERE obligation.subject_id = subject.id AND obligation.role = 'head' AND obligation.status <> 'ended')`;

/** What only "excellent" conflicts with: the official track, shortcomings of earlier years, a failed collective (R8.10, R8.31, R20.7). */
const CONFLICTS_AS_EXCELLENT = Prisma.sql`(
  subject.track = 'partyMember' AND EXISTS (SELECT 1 FROM subject official
    WHERE official.person_id = subject.person_id AND official.cycle_id = subject.cycle_id AND official.track = 'official'
      AND official.required AND official.decided_level IS DISTINCT FROM 'excellent')
  OR EXISTS (SELECT 1 FROM shortcoming WHERE shortcoming.person_id = subject.person_id)
  OR EXISTS (SELECT 1 FROM subject body JOIN obligation ON obligation.merged_from_id = body.collective_id
      OR (obligation.collective_id = body.collective_id AND obligation.merged_from_id IS NULL)
    WHERE obligation.subject_id = subject.id AND body.cycle_id = subject.cycle_id AND body.track = 'collective'
      AND ${standing("body")} = 'failed'))`;

/**
 * Undecided subjects with a level that anything could conflict with; whether it does, the rules judge. Left out are persons of
 * whom nothing is known that a rule asks about: of nineteen thousand that have a level, most. One statement.
 */
export function loadCandidates(
  db: Tx,
  actor: Actor,
  place: { cycleId: string; unitPath: string },
  filters: CandidateFilters,
): Promise<Candidate[]> {
  const search = foldForSearch(filters.search);
  // The appraisal shows to the deciding side alone.
  const level = Prisma.sql`coalesce(CASE WHEN ${unitSql(reachOf(actor, "rating.view"), "deciding")}
    THEN subject.appraisal_level END, subject.proposal_level, subject.vote_level)`;
  return db.$queryRaw<Candidate[]>`
    SELECT subject.id, subject.name, subject.title, subject.track::text AS track, home.name AS "homeUnit",
      ${aboveSql(actor, "home")} AS "homeAbove", deciding.path AS "decidingPath", ${level}::text AS level
    FROM subject
    JOIN unit home ON home.id = subject.home_unit_id
    JOIN unit deciding ON deciding.id = subject.deciding_unit_id
    WHERE subject.cycle_id = ${place.cycleId}::uuid AND subject.required AND subject.decided_level IS NULL
      AND coalesce(subject.appraisal_level, subject.proposal_level, subject.vote_level) IS NOT NULL
      AND starts_with(home.path, ${place.unitPath}) AND ${unitSql(reachOf(actor, "rating.view"), "home")} AND ${level} IS NOT NULL
      AND ${filters.track ? Prisma.sql`subject.track = ${filters.track}::track` : Prisma.sql`TRUE`}
      AND ${search ? Prisma.sql`subject.search_name LIKE ${`%${search}%`}` : Prisma.sql`TRUE`}
      AND (subject.person_id IS NULL OR ${IS_HEAD} OR ${HAS_RESULTS} OR (${level} = 'excellent' AND ${CONFLICTS_AS_EXCELLENT}))
    ORDER BY subject.track, subject.sort_name COLLATE "vi-VN-x-icu", subject.id`;
}
