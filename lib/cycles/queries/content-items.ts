import type { Tx } from "../../db/client";
import type { ContentLayer, ContentSubject } from "../../db/generated/enums";

export type ContentItemRow = {
  id: string;
  code: string;
  layer: ContentLayer;
  title: string;
  detail: string | null;
  isGraded: boolean;
  /** A Citation of lib/regulations, as stored. */
  citation: unknown;
};

/** The items of one form that reach a unit: centre, province, district, unit, in this order (RQ-03, R5.9). */
export async function listContentItemsFor(
  db: Tx,
  cycleId: string,
  unitPath: string,
  subject: ContentSubject,
): Promise<ContentItemRow[]> {
  return db.$queryRaw<ContentItemRow[]>`
    SELECT content_item.id, content_item.code, content_item.layer::text AS layer, content_item.title, content_item.detail,
      content_item.is_graded AS "isGraded", content_item.citation
    FROM content_item JOIN unit ON unit.id = content_item.unit_id
    WHERE content_item.cycle_id = ${cycleId}::uuid AND content_item.subject = ${subject}::content_subject
      AND content_item.ended_at IS NULL AND ${unitPath} LIKE unit.path || '%'
    ORDER BY content_item.layer, length(unit.path), content_item.ordinal, content_item.code`;
}
