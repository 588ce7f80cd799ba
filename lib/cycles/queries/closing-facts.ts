import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { Unfinished } from "../rules/closing";

type Counts = Omit<Unfinished, "undecided" | "figures" | "dossiers" | "lists"> & {
  notReceived: number;
  notDecided: number;
  notSent: number;
  draft: number;
  presented: number;
};

/**
 * Committees of police, army and border guard that hand in figures without lists (R20.20): those that have, and those of which nobody
 * below is listed. Neither a dossier nor the levels of their own few subjects are waited for: they stand in those figures, or will.
 */
function inFigures(cycleId: string): Prisma.Sql {
  return Prisma.sql`(SELECT told.id, told.name, told.path, told.ordinal, told.valid_to, told.handed_in FROM (
      SELECT unit.*, EXISTS (SELECT FROM aggregate_return kept WHERE kept.cycle_id = ${cycleId}::uuid AND kept.unit_id = unit.id) AS handed_in
      FROM unit WHERE unit.kind = 'affiliatedCommittee' AND unit.base_type IN ('police', 'military')) told
    WHERE told.handed_in OR NOT EXISTS (SELECT FROM subject JOIN unit home ON home.id = subject.home_unit_id
      WHERE subject.cycle_id = ${cycleId}::uuid AND subject.required AND home.id <> told.id AND starts_with(home.path, told.path)))`;
}

/** What a season of the whole province leaves behind. Three statements. */
export async function loadUnfinished(db: Tx, cycleId: string): Promise<Unfinished> {
  const undecided = await loadUndecided(db, cycleId);
  const figures = await loadMissingFigures(db, cycleId);
  const [row] = await db.$queryRaw<Counts[]>`
    SELECT
      (SELECT count(*)::int FROM dossier WHERE cycle_id = season.id AND status = 'submitted') AS "notReceived",
      (SELECT count(*)::int FROM dossier WHERE cycle_id = season.id AND status = 'received') AS "notDecided",
      (SELECT count(*)::int FROM unit LEFT JOIN dossier ON dossier.unit_id = unit.id AND dossier.cycle_id = season.id
        WHERE CASE WHEN dossier.id IS NULL
          THEN unit.parent_id IS NOT NULL AND unit.valid_to IS NULL AND unit.kind NOT IN ('agency', 'partyGroup')
            AND EXISTS (SELECT FROM subject WHERE subject.cycle_id = season.id AND subject.home_unit_id = unit.id AND subject.required)
            AND NOT EXISTS (SELECT FROM ${inFigures(cycleId)} told WHERE starts_with(unit.path, told.path))
          ELSE dossier.status IN ('preparing', 'returned') END) AS "notSent",
      (SELECT count(*)::int FROM decision WHERE cycle_id = season.id AND status = 'draft') AS draft,
      (SELECT count(*)::int FROM decision WHERE cycle_id = season.id AND status = 'presented') AS presented,
      (SELECT count(*)::int FROM complaint JOIN subject ON subject.id = complaint.subject_id
        WHERE subject.cycle_id = season.id AND complaint.status = 'open') AS complaints,
      (SELECT count(*)::int FROM meeting WHERE cycle_id = season.id AND status NOT IN ('closed', 'cancelled')) AS meetings,
      (SELECT count(*)::int FROM shortcoming WHERE status <> 'verified') AS shortcomings
    FROM cycle season WHERE season.id = ${cycleId}::uuid`;
  if (!row) throw new Error("the season that is counted is missing");
  const { notSent, notReceived, notDecided, draft, presented, ...others } = row;
  return { ...others, undecided, figures, dossiers: { notSent, notReceived, notDecided }, lists: { draft, presented } };
}

/** Those whose figures are still to come, in the order of the province. */
async function loadMissingFigures(db: Tx, cycleId: string): Promise<Unfinished["figures"]> {
  return db.$queryRaw<Unfinished["figures"]>`
    SELECT told.id AS "unitId", told.name FROM ${inFigures(cycleId)} told WHERE NOT told.handed_in AND told.valid_to IS NULL
    ORDER BY told.ordinal, told.name COLLATE "vi-VN-x-icu"`;
}

/** By the committee directly under the province, in the order of the province; its own subjects under its own name. */
async function loadUndecided(db: Tx, cycleId: string): Promise<Unfinished["undecided"]> {
  return db.$queryRaw<Unfinished["undecided"]>`
    WITH homes AS (
      SELECT home_unit_id AS id, count(*) AS waiting FROM subject
      WHERE cycle_id = ${cycleId}::uuid AND required AND decided_level IS NULL GROUP BY home_unit_id)
    SELECT committee.id AS "unitId", committee.name, sum(homes.waiting)::int AS count
    FROM homes JOIN unit home ON home.id = homes.id
    JOIN unit province ON province.kind = 'province' AND starts_with(home.path, province.path)
    JOIN unit committee ON (committee.parent_id = province.id AND starts_with(home.path, committee.path))
      OR (committee.id = province.id AND home.id = province.id)
    WHERE NOT EXISTS (SELECT FROM ${inFigures(cycleId)} told WHERE starts_with(home.path, told.path))
    GROUP BY committee.id, committee.name, committee.ordinal, committee.path
    ORDER BY length(committee.path), committee.ordinal, committee.name COLLATE "vi-VN-x-icu"`;
}
