import type { Actor } from "../../core/actor";
import { reachOf } from "../../core/reach";
import { pointLimits } from "../../cycles/rules/point-items";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { unitSql } from "../../db/unit-reach";
import type { Pack } from "../../regulations/pack";
import type { Surroundings } from "../rules/finding-facts";
import { type PointBasis, pointBasisOf, type ScorerSums } from "../rules/point-basis";
import type { Scorer } from "../rules/point-sheets";
import { loadSurroundings } from "./findings";

/** The rules of a season: the pack in force for a deciding unit, by its path. */
export type PointSeason = { packOf: (unitPath: string) => Pack; year: number };

/** Whether a season scores by points at all: no setting of a unit changes the method. */
export function scoresPoints({ packOf }: Pick<PointSeason, "packOf">): boolean {
  return pointLimits(packOf("")) !== null;
}

/**
 * The points of many subjects as this reader may see them: what the competent level scored shows to the deciding side alone
 * (seesDecidingSide), in every list, printed page and spreadsheet. Three statements however many subjects there are, one when the
 * caller has what stands around them, none under a pack of grades.
 */
export async function loadPointBases(
  db: Tx,
  actor: Actor,
  season: PointSeason,
  subjectIds: readonly string[],
  known?: ReadonlyMap<string, Surroundings>,
): Promise<Map<string, PointBasis>> {
  if (!scoresPoints(season) || subjectIds.length === 0) return new Map();
  const shown = unitSql(reachOf(actor, "rating.view"), "deciding");
  const given = await loadPointSums(db, subjectIds, shown);
  const around = known ?? (await loadSurroundings(db, season.year, subjectIds));
  return new Map(
    [...given].map(([id, { decidingPath, sums }]) => [
      id,
      pointBasisOf(season.packOf(decidingPath), sums, around.get(id)),
    ]),
  );
}

type SubjectSums = { decidingPath: string; sums: ScorerSums[] };
type Group = { points: number; maxPoints: number } | null;
type Row = {
  id: string;
  decidingPath: string;
  scorer: Scorer | null;
  general: Group;
  result: Group;
  coversGroup: boolean;
  document: string | null;
  documentOn: string | null;
  note: string | null;
};

/**
 * What each scorer gave, added up by group. The competent level's sheets are read only where `showsCompetent`, a condition on the unit
 * `deciding`, holds. One statement.
 */
export async function loadPointSums(
  db: Tx,
  subjectIds: readonly string[],
  showsCompetent: Prisma.Sql,
): Promise<Map<string, SubjectSums>> {
  const rows = await db.$queryRaw<Row[]>`
    WITH target AS MATERIALIZED (
      SELECT subject.id, subject.cycle_id, subject.person_id, subject.collective_id, deciding.path, ${showsCompetent} AS shows_competent
      FROM subject JOIN unit deciding ON deciding.id = subject.deciding_unit_id
      WHERE subject.id = ANY(${[...subjectIds]}::uuid[])),
    given AS (
      SELECT target.id, 'self' AS scorer, NULL::uuid AS sheet_id, answer.points, answer.max_points, answer.content_item_id
      FROM target
      JOIN self_review review ON review.cycle_id = target.cycle_id AND review.status = 'submitted'
        AND (review.person_id = target.person_id OR review.collective_id = target.collective_id)
      JOIN self_review_answer answer ON answer.self_review_id = review.id AND answer.points IS NOT NULL
      UNION ALL
      SELECT target.id, sheet.scorer::text, sheet.id, item.points, item.max_points, item.content_item_id
      FROM target
      JOIN point_sheet sheet ON sheet.subject_id = target.id AND (sheet.scorer = 'own' OR target.shows_competent)
        AND NOT EXISTS (SELECT FROM point_sheet later WHERE later.supersedes_id = sheet.id)
      JOIN point_sheet_item item ON item.sheet_id = sheet.id)
    SELECT target.id, target.path AS "decidingPath", summed.scorer, summed.general, summed.result,
      coalesce(summed.covers_group, FALSE) AS "coversGroup", sheet.document, sheet.document_on::text AS "documentOn", sheet.note
    FROM target
    LEFT JOIN (
      SELECT given.id, given.scorer, given.sheet_id, ${sumOf("general")} AS general, ${sumOf("result")} AS result,
        bool_or(item.covers_group) AS covers_group
      FROM given JOIN content_item item ON item.id = given.content_item_id AND item.point_group IS NOT NULL
      GROUP BY given.id, given.scorer, given.sheet_id) summed ON summed.id = target.id
    LEFT JOIN point_sheet sheet ON sheet.id = summed.sheet_id`;
  const found = new Map<string, SubjectSums>();
  for (const { id, decidingPath, ...row } of rows) {
    const { sums } = found.get(id) ?? { sums: [] };
    found.set(id, {
      decidingPath,
      sums: row.scorer === null ? sums : [...sums, toSums({ ...row, scorer: row.scorer })],
    });
  }
  return found;
}

function sumOf(group: "general" | "result"): Prisma.Sql {
  const ofGroup = Prisma.sql`FILTER (WHERE item.point_group = ${group}::point_group)`;
  return Prisma.sql`CASE WHEN count(*) ${ofGroup} > 0 THEN jsonb_build_object('points', sum(given.points) ${ofGroup},
    'maxPoints', sum(given.max_points) ${ofGroup}) END`;
}

function toSums(row: Omit<Row, "id" | "decidingPath" | "scorer"> & { scorer: Scorer }): ScorerSums {
  const { scorer, general, result, coversGroup, document, documentOn, note } = row;
  const source = scorer === "self" ? null : { document, documentOn, note };
  return { scorer, groups: { general, result }, coversGroup, source };
}
