import { messageFor } from "@/lib/core/errors";
import type { ReviewDetail } from "@/lib/reviews/queries/get-review";
import { missingParts, TRACK_NAMES } from "@/lib/reviews/rules";

/** What the stored draft still lacks, in words that name the part, by form field. */
export function missingSentences(review: ReviewDetail): Record<string, string> {
  const content = {
    answers: Object.fromEntries(
      review.items.map((item) => [item.id, { text: item.text, grade: item.grade, points: item.points }]),
    ),
    shortcomingsText: review.shortcomingsText,
    remedyText: review.remedyText,
    levels: Object.fromEntries(review.tracks.flatMap(({ track, level }) => (level ? [[track, level]] : []))),
  };
  const parts = missingParts(
    content,
    review.items,
    review.tracks.map(({ track }) => track),
  );
  return Object.fromEntries(
    Object.entries(parts).map(([field, code]) => [
      field,
      `${partName(review, field)}: ${lowerFirst(messageFor(code))}`,
    ]),
  );
}

function partName(review: ReviewDetail, field: string): string {
  if (field === "shortcomingsText") return "Hạn chế, khuyết điểm";
  if (field === "remedyText") return "Phương hướng, biện pháp";
  const [group, key] = field.split(".");
  if (group === "levels") return TRACK_NAMES[key as keyof typeof TRACK_NAMES] ?? "Mức xếp loại";
  return review.items.find((item) => item.id === key)?.title ?? "Nội dung kiểm điểm";
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}
