import { pointLimits } from "../../cycles/rules/point-items";
import type { Tx } from "../../db/client";
import type { Pack } from "../../regulations/pack";
import type { ScorerTotal } from "../rules/counted-points";
import type { Scorer } from "../rules/point-sheets";

const COUNTS_FIRST: readonly Scorer[] = ["competent", "own", "self"];

/**
 * The complete totals of many subjects, for the deciding side: the one that counts first. One statement however many they are, none
 * under a pack of grades.
 */
export async function loadPointTotals(
  db: Tx,
  pack: Pack,
  subjectIds: readonly string[],
): Promise<Map<string, ScorerTotal[]>> {
  const limits = pointLimits(pack);
  if (limits === null || subjectIds.length === 0) return new Map();
  const rows = await db.$queryRaw<(ScorerTotal & { id: string })[]>`
    WITH target AS MATERIALIZED (
      SELECT id, cycle_id, person_id, collective_id FROM subject WHERE id = ANY(${[...subjectIds]}::uuid[]))
    SELECT target.id, 'self' AS scorer, sum(answer.points)::float8 AS total
    FROM target
    JOIN self_review review ON review.cycle_id = target.cycle_id AND review.status = 'submitted'
      AND (review.person_id = target.person_id OR review.collective_id = target.collective_id)
    JOIN self_review_answer answer ON answer.self_review_id = review.id AND answer.points IS NOT NULL
    GROUP BY target.id HAVING sum(answer.max_points) = ${limits.general + limits.result}
    UNION ALL
    SELECT target.id, sheet.scorer::text, sum(item.points)::float8
    FROM target
    JOIN point_sheet sheet ON sheet.subject_id = target.id
      AND NOT EXISTS (SELECT FROM point_sheet later WHERE later.supersedes_id = sheet.id)
    JOIN point_sheet_item item ON item.sheet_id = sheet.id
    GROUP BY target.id, sheet.scorer`;
  const totals = new Map<string, ScorerTotal[]>();
  for (const scorer of COUNTS_FIRST) {
    for (const row of rows.filter((each) => each.scorer === scorer)) {
      totals.set(row.id, [...(totals.get(row.id) ?? []), { scorer, total: row.total }]);
    }
  }
  return totals;
}
