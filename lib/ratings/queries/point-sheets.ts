import { fromOptionalDateColumn } from "../../core/calendar";
import { groupBy } from "../../core/group-by";
import type { Tx } from "../../db/client";
import type { PointScorer } from "../../db/generated/enums";
import type { ScoredSheet } from "../rules/counted-points";
import type { ScoredAnswer } from "../rules/points-input";

export type SheetItem = ScoredAnswer & { contentItemId: string; note: string | null };

/** One version of a sheet of points, as it was recorded; a withdrawal has no items. */
export type PointSheetVersion = {
  id: string;
  scorer: PointScorer;
  items: SheetItem[];
  document: string | null;
  documentOn: string | null;
  note: string | null;
  isWithdrawn: boolean;
  isSuperseded: boolean;
  reason: string | null;
  recordedAt: Date;
  actorName: string;
};

/** Every version of every sheet of a subject, newest first. One statement; the caller has checked visibility. */
export async function loadPointSheets(db: Tx, subjectId: string): Promise<PointSheetVersion[]> {
  return (await loadSheetsOf(db, [subjectId])).get(subjectId) ?? [];
}

/** The same of many subjects, by subject. One statement. */
export async function loadSheetsOf(db: Tx, subjectIds: readonly string[]): Promise<Map<string, PointSheetVersion[]>> {
  const rows = await db.pointSheet.findMany({
    where: { subjectId: { in: [...subjectIds] } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      subjectId: true,
      scorer: true,
      document: true,
      documentOn: true,
      note: true,
      isWithdrawn: true,
      reason: true,
      recordedAt: true,
      actorName: true,
      supersededBy: { select: { id: true } },
      items: {
        orderBy: { contentItem: { ordinal: "asc" } },
        select: {
          contentItemId: true,
          points: true,
          maxPoints: true,
          note: true,
          contentItem: { select: { code: true, title: true, pointGroup: true, coversGroup: true } },
        },
      },
    },
  });
  const versions = rows.map(({ supersededBy, documentOn, items, ...row }) => ({
    ...row,
    documentOn: fromOptionalDateColumn(documentOn),
    isSuperseded: supersededBy !== null,
    items: items.flatMap(({ contentItem: { pointGroup: group, ...item }, points, maxPoints, ...given }) =>
      group === null ? [] : [{ ...item, ...given, group, points: points.toNumber(), maxPoints: maxPoints.toNumber() }],
    ),
  }));
  return groupBy(versions, ({ subjectId }) => subjectId);
}

/** What the deciding side scored is shown to it alone, as its appraisal is (seesDecidingSide). */
export function sheetsShown(versions: readonly PointSheetVersion[], seesDecidingSide: boolean): PointSheetVersion[] {
  return versions.filter(({ scorer }) => seesDecidingSide || scorer === "own");
}

/** What nothing has superseded or taken back. */
function standing<T extends { isSuperseded: boolean; isWithdrawn: boolean }>(versions: readonly T[]): T[] {
  return versions.filter((each) => !each.isSuperseded && !each.isWithdrawn);
}

/** The sheets that stand, as the level is read from them. */
export function standingSheets(versions: readonly PointSheetVersion[]): ScoredSheet[] {
  return standing(versions).map(({ scorer, items }) => ({ scorer, answers: items }));
}
