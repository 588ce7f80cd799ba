import { queryText } from "@/lib/core/paging";
import type { ReviewFilters } from "@/lib/reviews/queries/list-reviews";
import { REVIEW_STATES } from "@/lib/reviews/rules";

type Filters = Omit<ReviewFilters, "page">;

export function readReviewFilters(query: Record<string, string | string[] | undefined>): Filters {
  const state = queryText(query.state);
  const kind = queryText(query.kind);
  return {
    search: queryText(query.q).slice(0, 100),
    state: REVIEW_STATES.find((known) => known === state) ?? "",
    kind: kind === "person" || kind === "collective" ? kind : "",
  };
}

export function reviewFilterQuery(filters: Filters): Record<string, string> {
  return { q: filters.search, state: filters.state, kind: filters.kind };
}
