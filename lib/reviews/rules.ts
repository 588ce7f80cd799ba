import type { ErrorCode } from "../core/errors";

const REVIEW_FORMS = ["collective", "leader", "nonLeader", "outsideSystem"] as const;
export type ReviewForm = (typeof REVIEW_FORMS)[number];

export const REVIEW_STATES = ["notStarted", "draft", "submitted"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const REVIEW_STATE_NAMES: Record<ReviewState, string> = {
  notStarted: "Chưa làm",
  draft: "Đang viết",
  submitted: "Đã nộp",
};

/** Self-rating is given on each track a person is rated on (R20.4, R9.7 VII). */
export const TRACK_NAMES = {
  organisation: "Tổ chức đảng",
  collective: "Tập thể",
  partyMember: "Xếp loại đảng viên",
  official: "Xếp loại cán bộ, công chức, viên chức",
} as const;

export type ReviewContent = {
  answers: Record<string, { text: string; grade: string | null; points?: number | null }>;
  shortcomingsText: string;
  remedyText: string;
  levels: Record<string, string>;
};

/** An item with a maximum is scored; what is written beside its points is evidence, which nobody has to give. */
export type AskedItem = { id: string; isGraded: boolean; maxPoints?: number | null };

/**
 * What is still missing before the review can be submitted, by form field (R9.7): every item answered, every graded
 * item graded (R7.1), every scored item scored (R8.12), the shortcomings and the way ahead named, a level claimed on each track.
 */
export function missingParts(
  content: ReviewContent,
  items: readonly AskedItem[],
  tracks: readonly string[],
): Record<string, ErrorCode> {
  const missing: Record<string, ErrorCode> = {};
  for (const item of items) {
    const answer = content.answers[item.id];
    if (item.maxPoints !== null && item.maxPoints !== undefined) {
      if (answer?.points === null || answer?.points === undefined) {
        missing[`answers.${item.id}.points`] = "review.pointsMissing";
      }
      continue;
    }
    if (!answer || answer.text === "") missing[`answers.${item.id}.text`] = "review.answerMissing";
    if (item.isGraded && !answer?.grade) missing[`answers.${item.id}.grade`] = "review.gradeMissing";
  }
  if (content.shortcomingsText === "") missing.shortcomingsText = "review.answerMissing";
  if (content.remedyText === "") missing.remedyText = "review.answerMissing";
  for (const track of tracks) if (!content.levels[track]) missing[`levels.${track}`] = "review.levelMissing";
  return missing;
}
