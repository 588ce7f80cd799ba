import { KEPT_PLAN, type Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { keptOf } from "../../progress/queries/totals";
import { GAPS, type Gap, type GapKind } from "../rules";
import { handsInSql } from "./hands-in-sql";

type GapRow = { unit_id: string; kind: GapKind; count: number; items: { id: string; name: string }[] };

const SHOWN = 8;

/**
 * What is missing in the dossiers of these units, computed from content (R11.5): nobody ticks anything off. One statement
 * however many units. A unit answers for itself and the agencies directly under it; for the others below, their dossiers answer.
 */
export async function loadGaps(db: Tx, cycleId: string, unitIds: readonly string[]): Promise<Map<string, Gap[]>> {
  const rows = await db.$queryRaw<GapRow[]>`${KEPT_PLAN}
    WITH wanted AS (SELECT id, path FROM unit WHERE id = ANY(${[...unitIds]}::uuid[])),
    scope AS (
      SELECT wanted.id AS sender_id, unit.id AS home_id FROM wanted
      JOIN unit ON unit.id = wanted.id OR (unit.parent_id = wanted.id AND unit.kind = 'agency')),
    own AS (
      SELECT scope.sender_id, subject.* FROM scope
      JOIN subject ON subject.home_unit_id = scope.home_id AND subject.cycle_id = ${cycleId}::uuid),
    gap (unit_id, kind, ref_id, name, sort_name) AS (
      SELECT wanted.id, 'subjects', wanted.id, '', '' FROM wanted WHERE NOT EXISTS (SELECT 1 FROM own WHERE own.sender_id = wanted.id)
      UNION ALL
      SELECT DISTINCT own.sender_id, 'selfReview', coalesce(own.person_id, own.collective_id), own.name, own.sort_name FROM own
      WHERE own.required AND own.track <> 'organisation' AND NOT EXISTS (
        SELECT 1 FROM self_review WHERE self_review.cycle_id = own.cycle_id AND self_review.status = 'submitted'
          AND (self_review.person_id = own.person_id OR self_review.collective_id = own.collective_id))
      UNION ALL
      SELECT own.sender_id, 'review', own.id, own.name, own.sort_name FROM own
      WHERE own.required AND own.reviewed_on IS NULL AND EXISTS (
        SELECT 1 FROM obligation WHERE obligation.subject_id = own.id AND obligation.status <> 'ended')
      UNION ALL
      SELECT own.sender_id, 'level', own.id, own.name, own.sort_name FROM own
      WHERE own.required AND coalesce(own.proposal_level, own.vote_level, own.decided_level) IS NULL
      UNION ALL
      SELECT scope.sender_id, 'minutes', meeting.id, meeting.title, meeting.title FROM scope
      JOIN meeting ON meeting.unit_id = scope.home_id AND meeting.cycle_id = ${cycleId}::uuid AND meeting.status <> 'cancelled'
      WHERE NOT EXISTS (SELECT 1 FROM minutes WHERE minutes.meeting_id = meeting.id)
      UNION ALL
      SELECT wanted.id, 'lowerDossier', child.id, child.name, child.name FROM wanted
      JOIN unit child ON child.parent_id = wanted.id AND ${handsInSql("child")}
      WHERE NOT EXISTS (
        SELECT 1 FROM dossier WHERE dossier.unit_id = child.id AND dossier.cycle_id = ${cycleId}::uuid
          AND dossier.status IN ('received', 'decided'))
        AND EXISTS (
          SELECT 1 FROM ${keptOf(cycleId, Prisma.sql`child.id`)} kept
          WHERE kept.measure IN ('required', 'exempt') AND kept.value > 0))
    SELECT unit_id, kind, count(*)::int AS count,
      (jsonb_path_query_array(jsonb_agg(jsonb_build_object('id', ref_id, 'name', name) ORDER BY sort_name COLLATE "vi-VN-x-icu", ref_id),
        '$[0 to 7]')) AS items
    FROM gap GROUP BY unit_id, kind`;
  return new Map(
    unitIds.map((unitId) => [
      unitId,
      rows
        .filter((row) => row.unit_id === unitId)
        .map(({ kind, count, items }) => ({ kind, count, items: kind === "subjects" ? [] : items.slice(0, SHOWN) }))
        .toSorted((a, b) => GAPS.indexOf(a.kind) - GAPS.indexOf(b.kind)),
    ]),
  );
}
