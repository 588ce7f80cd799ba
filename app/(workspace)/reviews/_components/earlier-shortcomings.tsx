import { SectionCard } from "@/components/layout/section-card";
import { ShortcomingStatusTag } from "@/components/shortcomings/shortcoming-status";
import type { ReviewDetail } from "@/lib/reviews/queries/get-review";

/** What was named before, beside what is written now (R5.9, R9.1 III). */
export function EarlierShortcomings({ review }: { review: ReviewDetail }) {
  const earlier = review.earlierShortcomings;
  return (
    <SectionCard title="Hạn chế đã nêu các kỳ trước" aside={`${earlier.length}`}>
      {earlier.length === 0 ? (
        <p className="text-sm text-soft">Không có hạn chế nào được ghi nhận từ các kỳ trước.</p>
      ) : (
        <ul className="space-y-3">
          {earlier.map((entry) => (
            <li key={entry.id} className="text-sm">
              {entry.mayOpen ? <a href={`/shortcomings/${entry.id}`}>{entry.text}</a> : entry.text}
              <span className="mt-0.5 flex flex-wrap items-center gap-2 text-soft">
                Năm {entry.originYear} <ShortcomingStatusTag status={entry.status} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  );
}
