import type { Tx } from "../../db/client";
import type { CollectiveRole, Level, Track } from "../../db/generated/enums";
import { type CouplingFacts, type CouplingFinding, findCouplingConflicts } from "../../regulations/coupling";
import { LEVELS } from "../../regulations/levels";
import type { Pack } from "../../regulations/pack";

type AroundRow = {
  id: string;
  track: Track;
  role: CollectiveRole | null;
  unit_level: Level | null;
  collective_level: Level | null;
  official_known: boolean;
  official_level: Level | null;
  shortcomings: number;
  shortcomings_fixed: number;
  subordinates: Partial<Record<Level, number>> | null;
  bodies: Level[] | null;
};

/**
 * Conflicts between a level and the results around it (RQ-10, R8.31, R20.4): the head and the unit, the member and the official
 * rating, the organisation and those below it, last year's shortcomings. Two statements however many subjects.
 */
export async function loadFindings(
  db: Tx,
  pack: Pack,
  subjects: readonly { id: string; level: Level }[],
): Promise<Map<string, CouplingFinding[]>> {
  const rows = await aroundRows(
    db,
    subjects.map((subject) => subject.id),
  );
  const levels = new Map(subjects.map((subject) => [subject.id, subject.level]));
  return new Map(
    rows.map((row) => {
      const level = levels.get(row.id);
      return [row.id, level ? findCouplingConflicts(pack, couplingFacts(row, level)) : []];
    }),
  );
}

function couplingFacts(row: AroundRow, level: Level): CouplingFacts {
  const subject =
    row.track === "organisation" || row.track === "collective"
      ? row.track
      : row.role === "head"
        ? "head"
        : "individual";
  const counts = row.subordinates;
  return {
    subject,
    level,
    ...(row.track === "partyMember" || row.track === "official" ? { track: row.track } : {}),
    ...(row.unit_level ? { unitLevel: row.unit_level } : {}),
    ...(row.collective_level ? { collectiveLevel: row.collective_level } : {}),
    ...(row.official_known ? { isOfficial: true, officialLevel: row.official_level } : {}),
    ...(row.shortcomings > 0 ? { shortcomingsFixedShare: { num: row.shortcomings_fixed, den: row.shortcomings } } : {}),
    ...(counts ? { subordinates: recordOf(counts) } : {}),
    ...(row.bodies ? { sameLevelBodies: row.bodies } : {}),
  };
}

function recordOf(counts: Partial<Record<Level, number>>): Record<Level, number> {
  const [excellent, good, fair, failed] = LEVELS.map((level) => counts[level] ?? 0);
  return { excellent: excellent ?? 0, good: good ?? 0, fair: fair ?? 0, failed: failed ?? 0 };
}

/** The unit of a head counts at its decided level, else the collective he heads stands for it. */
function aroundRows(db: Tx, ids: readonly string[]): Promise<AroundRow[]> {
  return db.$queryRaw<AroundRow[]>`
    WITH level_of AS (
      SELECT subject.*, coalesce(decided_level, appraisal_level, proposal_level, vote_level) AS standing FROM subject
      WHERE cycle_id IN (SELECT cycle_id FROM subject WHERE id = ANY(${[...ids]}::uuid[])) AND required),
    place AS (
      SELECT obligation.subject_id, obligation.role, body.standing AS body_level, organisation.decided_level AS unit_level
      FROM obligation
      JOIN collective ON collective.id = obligation.collective_id
      JOIN subject owner ON owner.id = obligation.subject_id AND owner.person_id IS NOT NULL
      LEFT JOIN level_of body ON body.collective_id = collective.id AND body.cycle_id = owner.cycle_id
      LEFT JOIN level_of organisation ON organisation.unit_id = collective.unit_id AND organisation.cycle_id = owner.cycle_id
      WHERE obligation.subject_id = ANY(${[...ids]}::uuid[]) AND obligation.status <> 'ended')
    SELECT subject.id, subject.track::text AS track,
      (SELECT CASE WHEN bool_or(place.role = 'head') THEN 'head' END FROM place WHERE place.subject_id = subject.id) AS role,
      (SELECT max(coalesce(place.unit_level, place.body_level))::text FROM place
        WHERE place.subject_id = subject.id AND place.role = 'head') AS unit_level,
      (SELECT max(place.body_level)::text FROM place WHERE place.subject_id = subject.id) AS collective_level,
      official.id IS NOT NULL AS official_known, official.decided_level::text AS official_level,
      coalesce(past.total, 0)::int AS shortcomings, coalesce(past.fixed, 0)::int AS shortcomings_fixed,
      (SELECT jsonb_object_agg(counted.standing, counted.number) FROM (
        SELECT below.standing, count(*) AS number FROM level_of below
        JOIN unit home ON home.id = below.home_unit_id
        WHERE subject.track = 'organisation' AND below.standing IS NOT NULL AND (
          (unit.kind IN ('cell', 'grassrootsCell') AND below.track = 'partyMember' AND below.home_unit_id = unit.id)
          OR (below.track = 'organisation' AND home.parent_id = unit.id)) GROUP BY below.standing) counted) AS subordinates,
      (SELECT array_agg(peer.standing::text) FROM level_of peer JOIN collective ON collective.id = peer.collective_id
        WHERE subject.track = 'organisation' AND collective.unit_id = unit.id AND peer.standing IS NOT NULL
          AND collective.kind IN ('government', 'front', 'massOrganisation')) AS bodies
    FROM subject
    JOIN cycle ON cycle.id = subject.cycle_id
    LEFT JOIN unit ON unit.id = subject.unit_id
    LEFT JOIN level_of official ON subject.track = 'partyMember' AND official.person_id = subject.person_id
      AND official.track = 'official'
    LEFT JOIN LATERAL (
      SELECT count(*) AS total, count(*) FILTER (WHERE shortcoming.status IN ('fixed', 'verified')) AS fixed
      FROM shortcoming WHERE shortcoming.origin_year < cycle.year
        AND (shortcoming.person_id = subject.person_id OR shortcoming.collective_id = subject.collective_id)) past ON TRUE
    WHERE subject.id = ANY(${[...ids]}::uuid[])`;
}
