import { ListToolbar } from "@/components/ui/list-toolbar";
import type { ReviewFilters, ReviewList } from "@/lib/reviews/queries/list-reviews";
import { REVIEW_STATE_NAMES, REVIEW_STATES } from "@/lib/reviews/rules";
import { hrefWith } from "@/lib/web/query-string";
import { reviewFilterQuery } from "./review-filters";

export function ReviewToolbar({ filters, list }: { filters: ReviewFilters; list: ReviewList }) {
  const all = list.counts.notStarted + list.counts.draft + list.counts.submitted;
  const chips = [
    { state: "", label: "Tất cả", count: all },
    ...REVIEW_STATES.map((state) => ({ state, label: REVIEW_STATE_NAMES[state], count: list.counts[state] })),
  ];
  return (
    <ListToolbar
      action="/reviews"
      search={{ name: "q", value: filters.search, label: "Tìm theo họ tên, tên tập thể" }}
      selects={[
        {
          name: "kind",
          label: "Đối tượng",
          value: filters.kind,
          all: "Tập thể và cá nhân",
          options: [
            { value: "collective", label: "Tập thể" },
            { value: "person", label: "Cá nhân" },
          ],
        },
      ]}
      keep={{ state: filters.state }}
      chips={chips.map((chip) => ({
        label: chip.label,
        count: chip.count,
        active: filters.state === chip.state,
        href: hrefWith("/reviews", { ...reviewFilterQuery(filters), state: chip.state }),
      }))}
      total={list.total}
      noun="bản kiểm điểm"
      clearHref={filters.search || filters.state || filters.kind ? "/reviews" : null}
    />
  );
}
