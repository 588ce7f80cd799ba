import type { Tx } from "../../db/client";
import type { GradedAnswer } from "../rules/pack-level";
import type { ScoredAnswer } from "../rules/points-input";
import type { SubjectRow } from "./subject-facts";

export type Answers = { grades: GradedAnswer[]; scored: ScoredAnswer[] };

/** Grades or points of the submitted self-review: of a person or a collective; an organisation writes none. One statement. */
export async function loadReviewAnswers(
  db: Tx,
  { cycleId, personId, collectiveId }: Pick<SubjectRow, "cycleId" | "personId" | "collectiveId">,
): Promise<Answers> {
  if (personId === null && collectiveId === null) return { grades: [], scored: [] };
  const rows = await db.selfReviewAnswer.findMany({
    where: {
      OR: [{ grade: { not: null } }, { points: { not: null } }],
      selfReview: { cycleId, personId, collectiveId, status: "submitted" },
    },
    orderBy: { contentItem: { ordinal: "asc" } },
    select: {
      grade: true,
      points: true,
      maxPoints: true,
      contentItem: { select: { code: true, title: true, pointGroup: true, coversGroup: true } },
      selfReview: { select: { form: true } },
    },
  });
  return {
    grades: rows.flatMap(({ grade, contentItem, selfReview }) =>
      grade === null ? [] : [{ code: contentItem.code, form: selfReview.form, grade }],
    ),
    scored: rows.flatMap(({ points, maxPoints, contentItem: { pointGroup: group, ...item } }) =>
      points === null || maxPoints === null || group === null
        ? []
        : [{ ...item, group, points: points.toNumber(), maxPoints: maxPoints.toNumber() }],
    ),
  };
}
