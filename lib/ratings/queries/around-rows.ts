import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { Level, Track } from "../../db/generated/enums";
import type { ExcellentCount } from "../../regulations/coupling";

export type AroundRow = {
  id: string;
  track: Track;
  is_leader: boolean;
  is_head: boolean;
  unit_level: Level | null;
  collective_level: Level | null;
  official_known: boolean;
  official_level: Level | null;
  shortcomings: number;
  shortcomings_fixed: number;
  subordinates: Partial<Record<Level, number>> | null;
  bodies: Level[] | null;
  officials: ExcellentCount | null;
  members: ExcellentCount | null;
};

/** The level a subject stands at now, as standingLevel of the rules says. */
export function standing(alias: string): Prisma.Sql {
  const subject = Prisma.raw(alias);
  return Prisma.sql`coalesce(${subject}.decided_level, ${subject}.appraisal_level, ${subject}.proposal_level, ${subject}.vote_level)`;
}

/** The unit of a head counts at its decided level, else the collective he heads stands for it. */
const PLACED = Prisma.sql`
  SELECT target.id, bool_or(obligation.role = 'head') AS is_head,
    max(coalesce(organisation.decided_level, ${standing("body")})) FILTER (WHERE obligation.role = 'head') AS unit_level,
    max(${standing("body")}) AS collective_level
  FROM target
  JOIN obligation ON obligation.subject_id = target.id AND obligation.status <> 'ended'
  JOIN collective ON collective.id = coalesce(obligation.merged_from_id, obligation.collective_id)
  LEFT JOIN subject body ON body.cycle_id = target.cycle_id AND body.track = 'collective'
    AND body.collective_id = collective.id AND body.required
  LEFT JOIN subject organisation ON organisation.cycle_id = target.cycle_id AND organisation.track = 'organisation'
    AND organisation.unit_id = collective.unit_id AND organisation.required
  WHERE target.person_id IS NOT NULL GROUP BY target.id`;

/** Below an organisation stand its subordinate organisations; below a cell, its members. */
const BELOW = Prisma.sql`
  SELECT counted.id, jsonb_object_agg(counted.level, counted.number) AS levels FROM (
    SELECT stood.id, stood.level, count(*) AS number FROM (
      SELECT target.id, ${standing("below")} AS level FROM target
      JOIN unit child ON child.parent_id = target.unit_id
      JOIN subject below ON below.cycle_id = target.cycle_id AND below.home_unit_id = child.id
        AND below.track = 'organisation' AND below.required
      UNION ALL
      SELECT target.id, ${standing("below")} FROM target
      JOIN unit own ON own.id = target.unit_id AND own.kind IN ('cell', 'grassrootsCell')
      JOIN subject below ON below.cycle_id = target.cycle_id AND below.home_unit_id = own.id
        AND below.track = 'partyMember' AND below.required) stood
    WHERE stood.level IS NOT NULL GROUP BY stood.id, stood.level) counted GROUP BY counted.id`;

const BODIES = Prisma.sql`
  SELECT target.id, array_agg(${standing("peer")}::text) AS levels FROM target
  JOIN collective ON collective.unit_id = target.unit_id AND collective.kind IN ('government', 'front', 'massOrganisation')
  JOIN subject peer ON peer.cycle_id = target.cycle_id AND peer.track = 'collective'
    AND peer.collective_id = collective.id AND peer.required
  WHERE ${standing("peer")} IS NOT NULL GROUP BY target.id`;

/** Every unit at or below an organisation; settled first, or each of its persons is looked for in the whole province. */
const HOMES = Prisma.sql`
  SELECT target.id, target.cycle_id, below.id AS home_unit_id
  FROM target JOIN unit own ON own.id = target.unit_id AND own.kind <> 'cell'
  JOIN (unit below CROSS JOIN LATERAL unnest(string_to_array(trim(BOTH '/' FROM below.path), '/')) AS above (code)) ON above.code = own.code`;

/** Rated and excellent by track at the body itself and at every unit whose path leads through it (R8.29). */
const SHARES = Prisma.sql`
  SELECT homes.id,
    jsonb_build_object('excellent', count(*) FILTER (WHERE rated.track = 'official' AND ${standing("rated")} = 'excellent'),
      'rated', count(*) FILTER (WHERE rated.track = 'official')) AS officials,
    jsonb_build_object('excellent', count(*) FILTER (WHERE rated.track = 'partyMember' AND ${standing("rated")} = 'excellent'),
      'rated', count(*) FILTER (WHERE rated.track = 'partyMember')) AS members
  FROM homes
  JOIN subject rated ON rated.home_unit_id = homes.home_unit_id AND rated.cycle_id = homes.cycle_id
    AND rated.required AND rated.track IN ('official', 'partyMember')
  WHERE ${standing("rated")} IS NOT NULL GROUP BY homes.id`;

const PAST = Prisma.sql`
  SELECT found.id, count(*) AS total, count(*) FILTER (WHERE found.status IN ('fixed', 'verified')) AS fixed FROM (
    SELECT target.id, shortcoming.status FROM target JOIN cycle ON cycle.id = target.cycle_id
    JOIN shortcoming ON shortcoming.person_id = target.person_id AND shortcoming.origin_year < cycle.year
    UNION ALL
    SELECT target.id, shortcoming.status FROM target JOIN cycle ON cycle.id = target.cycle_id
    JOIN shortcoming ON shortcoming.collective_id = target.collective_id AND shortcoming.origin_year < cycle.year) found
  GROUP BY found.id`;

/** Ratings around these subjects, in one statement however many they are. */
export function aroundRows(db: Tx, ids: readonly string[]): Promise<AroundRow[]> {
  return db.$queryRaw<AroundRow[]>`
    WITH target AS MATERIALIZED (SELECT * FROM subject WHERE id = ANY(${[...ids]}::uuid[])),
    placed AS (${PLACED}), below AS (${BELOW}), bodies AS (${BODIES}), homes AS MATERIALIZED (${HOMES}), shares AS (${SHARES}), past AS (${PAST})
    SELECT target.id, target.track::text AS track, target.is_leader, coalesce(placed.is_head, FALSE) AS is_head,
      placed.unit_level::text AS unit_level, placed.collective_level::text AS collective_level,
      official.id IS NOT NULL AS official_known, official.decided_level::text AS official_level,
      coalesce(past.total, 0)::int AS shortcomings, coalesce(past.fixed, 0)::int AS shortcomings_fixed,
      below.levels AS subordinates, bodies.levels AS bodies, shares.officials, shares.members
    FROM target
    LEFT JOIN placed ON placed.id = target.id
    LEFT JOIN below ON below.id = target.id
    LEFT JOIN bodies ON bodies.id = target.id
    LEFT JOIN shares ON shares.id = target.id
    LEFT JOIN past ON past.id = target.id
    LEFT JOIN subject official ON target.track = 'partyMember' AND official.cycle_id = target.cycle_id
      AND official.track = 'official' AND official.person_id = target.person_id AND official.required`;
}
