import type { Tx } from "../../db/client";
import { asNumber } from "../../db/numeric";
import { contentCitationText } from "../rules/content-citation";
import { type ContentLayer, type ContentSubject, compareContent } from "../rules/content-layers";
import type { PointGroup } from "../rules/point-items";
import { pathsDownTo } from "../rules/unit-level";

export type ContentItemDto = {
  id: string;
  code: string;
  layer: ContentLayer;
  subject: ContentSubject;
  ordinal: number;
  title: string;
  detail: string | null;
  isGraded: boolean;
  /** Set for what is scored, under a pack of points (R8.12). */
  pointGroup: PointGroup | null;
  /** Stands for its whole group while the province has not split it (R8.17). */
  coversGroup: boolean;
  maxPoints: number | null;
  /** The province's document that split the points. */
  maxPointsDocument: string | null;
  citationText: string;
  owner: { id: string; name: string };
  /** Set once the owner has ended the item; what was answered stays readable. */
  endedAt: Date | null;
  version: number;
};

export type ContentFilter = {
  cycleId: string;
  /** The unit that is reviewed. */
  unitPath: string;
  subject?: ContentSubject;
  /** Ended items too, for old answers and for the list of the owner. */
  withEnded?: boolean;
};

/** The items that reach a unit, centre → province → district → unit (RQ-03). One statement. */
export async function listContentItemsFor(db: Tx, filter: ContentFilter): Promise<ContentItemDto[]> {
  const rows = await db.contentItem.findMany({
    where: {
      cycleId: filter.cycleId,
      unit: { path: { in: pathsDownTo(filter.unitPath) } },
      ...(filter.subject ? { subject: filter.subject } : {}),
      ...(filter.withEnded ? {} : { endedAt: null }),
    },
    select: {
      id: true,
      code: true,
      layer: true,
      subject: true,
      ordinal: true,
      title: true,
      detail: true,
      isGraded: true,
      pointGroup: true,
      coversGroup: true,
      maxPoints: true,
      maxPointsDocument: true,
      citation: true,
      unit: { select: { id: true, name: true, path: true } },
      endedAt: true,
      version: true,
    },
  });
  return rows
    .map((row) => ({ ...row, depth: row.unit.path.length }))
    .toSorted(compareContent)
    .map(({ unit, citation, maxPoints, depth: _depth, ...row }) => ({
      ...row,
      maxPoints: asNumber(maxPoints),
      citationText: contentCitationText(citation),
      owner: { id: unit.id, name: unit.name },
    }));
}
