import type { Tx } from "../../db/client";
import type { GradedAnswer } from "../rules/pack-level";
import type { ScoredAnswer } from "../rules/points-input";
import type { SubjectRow } from "./subject-facts";

export type Answers = { grades: GradedAnswer[]; scored: ScoredAnswer[] };

type Reviewed = Pick<SubjectRow, "id" | "cycleId" | "personId" | "collectiveId">;

/** Grades or points of the submitted self-review: of a person or a collective; an organisation writes none. One statement. */
export async function loadReviewAnswers(db: Tx, subject: Reviewed): Promise<Answers> {
  return (await loadAnswersOf(db, [subject])).get(subject.id) ?? NONE;
}

export const NONE: Answers = { grades: [], scored: [] };

/** The same of many subjects of one season, by subject; a person's two tracks rest on the one review. One statement, none without reviews. */
export async function loadAnswersOf(db: Tx, subjects: readonly Reviewed[]): Promise<Map<string, Answers>> {
  const [first] = subjects;
  const personIds = subjects.flatMap(({ personId }) => personId ?? []);
  const collectiveIds = subjects.flatMap(({ collectiveId }) => collectiveId ?? []);
  if (!first || personIds.length + collectiveIds.length === 0) return new Map();
  const rows = await db.selfReviewAnswer.findMany({
    where: {
      OR: [{ grade: { not: null } }, { points: { not: null } }],
      selfReview: {
        cycleId: first.cycleId,
        status: "submitted",
        OR: [{ personId: { in: personIds } }, { collectiveId: { in: collectiveIds } }],
      },
    },
    orderBy: { contentItem: { ordinal: "asc" } },
    select: {
      grade: true,
      points: true,
      maxPoints: true,
      contentItem: { select: { code: true, title: true, pointGroup: true, coversGroup: true } },
      selfReview: { select: { form: true, personId: true, collectiveId: true } },
    },
  });
  const byReviewed = new Map<string | null, Answers>();
  for (const { grade, points, maxPoints, contentItem, selfReview } of rows) {
    const { pointGroup: group, ...item } = contentItem;
    const key = selfReview.personId ?? selfReview.collectiveId;
    const answers = byReviewed.get(key) ?? { grades: [], scored: [] };
    byReviewed.set(key, answers);
    if (grade !== null) answers.grades.push({ code: item.code, form: selfReview.form, grade });
    if (points !== null && maxPoints !== null && group !== null) {
      answers.scored.push({ ...item, group, points: points.toNumber(), maxPoints: maxPoints.toNumber() });
    }
  }
  return new Map(
    subjects.map(({ id, personId, collectiveId }) => [id, byReviewed.get(personId ?? collectiveId) ?? NONE]),
  );
}
