import { queryText } from "@/lib/core/paging";
import { SHORTCOMING_SIDES, type ShortcomingFilters } from "@/lib/shortcomings/queries/list-shortcomings";
import { SHORTCOMING_STATUSES } from "@/lib/shortcomings/rules";

type Filters = Omit<ShortcomingFilters, "page">;

const STATUSES: readonly string[] = ["outstanding", "overdue", "toVerify", ...SHORTCOMING_STATUSES];

/** Nonsense in the address filters nothing. */
export function readFilters(query: Record<string, string | string[] | undefined>): Filters {
  const status = queryText(query.status);
  const side = queryText(query.side);
  const year = Number(queryText(query.year));
  return {
    search: queryText(query.q).slice(0, 100),
    side: SHORTCOMING_SIDES.find((each) => each === side) ?? "",
    status: STATUSES.includes(status) ? (status as Filters["status"]) : "",
    year: Number.isInteger(year) && year > 2000 && year < 2100 ? year : null,
  };
}

/** The same filters as a query string. */
export function filterQuery(filters: Filters): Record<string, string | number | null> {
  return { q: filters.search, side: filters.side, status: filters.status, year: filters.year };
}
