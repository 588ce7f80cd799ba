import { pageNumber, queryText } from "@/lib/core/paging";
import type { ComplaintFilters } from "@/lib/ratings/queries/list-complaints";
import { COMPLAINT_KINDS } from "@/lib/ratings/schema";

const STATUSES = ["open", "resolved"] as const;

/** Nonsense in the address filters nothing. */
export function readComplaintFilters(query: Record<string, string | string[] | undefined>): ComplaintFilters {
  const [kind, status] = [queryText(query.kind), queryText(query.status)];
  return {
    search: queryText(query.q).slice(0, 100),
    kind: COMPLAINT_KINDS.find((each) => each === kind) ?? "",
    status: STATUSES.find((each) => each === status) ?? "",
    page: pageNumber(queryText(query.page)),
  };
}

/** The same filters as a query string. */
export function complaintQuery(filters: ComplaintFilters): Record<string, string> {
  return { q: filters.search, kind: filters.kind, status: filters.status };
}
