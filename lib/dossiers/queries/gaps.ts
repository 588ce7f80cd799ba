import { groupBy } from "../../core/group-by";
import { KEPT_PLAN, type Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { keptOf } from "../../progress/queries/totals";
import { GAPS, type Gap, type GapCount, type GapKind } from "../rules";
import { handsInSql } from "./hands-in-sql";

const SHOWN = 8;

/**
 * What is missing in the dossiers of these units, computed from content (R11.5): nobody ticks anything off. One statement
 * however many units. A unit answers for itself and the agencies directly under it; for the others below, their dossiers answer.
 */
export async function loadGaps(db: Tx, cycleId: string, unitIds: readonly string[]): Promise<Map<string, Gap[]>> {
  const rows = await db.$queryRaw<(Gap & { unitId: string })[]>`${KEPT_PLAN}
    ${missingParts(cycleId, unitIds)}
    SELECT unit_id AS "unitId", kind, count(*)::int AS count,
      (jsonb_path_query_array(jsonb_agg(jsonb_build_object('id', ref_id, 'name', name) ORDER BY sort_name COLLATE "vi-VN-x-icu", ref_id),
        '$[0 to 7]')) AS items
    FROM gap GROUP BY unit_id, kind`;
  const gaps = rows.map(({ unitId, kind, count, items }) => ({
    unitId,
    gap: { kind, count, items: kind === "subjects" ? [] : items.slice(0, SHOWN) },
  }));
  return byUnit(gaps);
}

/** How many are missing of each kind, for a list of dossiers. */
export async function loadGapCounts(
  db: Tx,
  cycleId: string,
  unitIds: readonly string[],
): Promise<Map<string, GapCount[]>> {
  const rows = await db.$queryRaw<(GapCount & { unitId: string })[]>`${KEPT_PLAN}
    ${missingParts(cycleId, unitIds)}
    SELECT unit_id AS "unitId", kind, count(*)::int AS count FROM gap GROUP BY unit_id, kind`;
  return byUnit(rows.map(({ unitId, kind, count }) => ({ unitId, gap: { kind, count } })));
}

/** In the order in which one puts a dossier together. */
function byUnit<G extends { kind: GapKind }>(rows: readonly { unitId: string; gap: G }[]): Map<string, G[]> {
  const units = [...groupBy(rows, (row) => row.unitId)];
  return new Map(
    units.map(([unitId, own]) => [
      unitId,
      own.map(({ gap }) => gap).toSorted((a, b) => GAPS.indexOf(a.kind) - GAPS.indexOf(b.kind)),
    ]),
  );
}

/** The head of a statement: `gap (unit_id, kind, ref_id, name, sort_name)`, a row for each part that is missing. */
function missingParts(cycleId: string, unitIds: readonly string[]): Prisma.Sql {
  const reviewOf = (owner: Prisma.Sql) => Prisma.sql`EXISTS (
        SELECT 1 FROM self_review WHERE self_review.cycle_id = ${cycleId}::uuid AND self_review.status = 'submitted' AND ${owner})`;
  return Prisma.sql`
    WITH wanted AS (SELECT id, path FROM unit WHERE id = ANY(${[...unitIds]}::uuid[])),
    scope AS (
      SELECT wanted.id AS sender_id, unit.id AS home_id FROM wanted
      JOIN unit ON unit.id = wanted.id OR (unit.parent_id = wanted.id AND unit.kind = 'agency')),
    own AS (
      SELECT scope.sender_id, subject.id, subject.track, subject.required, subject.person_id, subject.collective_id, subject.name, subject.sort_name,
        subject.reviewed_on, coalesce(subject.proposal_level, subject.vote_level, subject.decided_level) AS level
      FROM scope JOIN subject ON subject.home_unit_id = scope.home_id AND subject.cycle_id = ${cycleId}::uuid),
    unsettled AS MATERIALIZED (
      SELECT wanted.id AS sender_id, child.id, child.name FROM wanted
      JOIN unit child ON child.parent_id = wanted.id AND ${handsInSql("child")}
      WHERE NOT EXISTS (
        SELECT 1 FROM dossier WHERE dossier.unit_id = child.id AND dossier.cycle_id = ${cycleId}::uuid
          AND dossier.status IN ('received', 'decided'))),
    gap (unit_id, kind, ref_id, name, sort_name) AS (
      SELECT wanted.id, 'subjects', wanted.id, '', '' FROM wanted WHERE NOT EXISTS (SELECT 1 FROM own WHERE own.sender_id = wanted.id)
      UNION ALL
      SELECT DISTINCT own.sender_id, 'selfReview', coalesce(own.person_id, own.collective_id), own.name, own.sort_name FROM own
      WHERE own.required AND own.track <> 'organisation'
        AND NOT ${reviewOf(Prisma.sql`self_review.person_id = own.person_id`)}
        AND NOT ${reviewOf(Prisma.sql`self_review.collective_id = own.collective_id`)}
      UNION ALL
      SELECT own.sender_id, 'review', own.id, own.name, own.sort_name FROM own
      WHERE own.required AND own.reviewed_on IS NULL AND EXISTS (
        SELECT 1 FROM obligation WHERE obligation.subject_id = own.id AND obligation.status <> 'ended')
      UNION ALL
      SELECT own.sender_id, 'level', own.id, own.name, own.sort_name FROM own WHERE own.required AND own.level IS NULL
      UNION ALL
      SELECT scope.sender_id, 'minutes', meeting.id, meeting.title, meeting.title FROM scope
      JOIN meeting ON meeting.unit_id = scope.home_id AND meeting.cycle_id = ${cycleId}::uuid AND meeting.status <> 'cancelled'
      WHERE NOT EXISTS (SELECT 1 FROM minutes WHERE minutes.meeting_id = meeting.id)
      UNION ALL
      SELECT unsettled.sender_id, 'lowerDossier', unsettled.id, unsettled.name, unsettled.name FROM unsettled
      WHERE EXISTS (
        SELECT 1 FROM ${keptOf(cycleId, Prisma.sql`unsettled.id`)} kept
        WHERE kept.measure IN ('required', 'exempt') AND kept.value > 0))`;
}
