import { pageNumber, queryText } from "@/lib/core/paging";
import { RESULT_STATES, type ResultFilters } from "@/lib/task-results/queries/list-results";
import { TRACKS } from "./subject-filters";

/** Nonsense in the address filters nothing. */
export function readResultFilters(query: Record<string, string | string[] | undefined>): ResultFilters {
  const [state, track] = [queryText(query.state), queryText(query.track)];
  return {
    search: queryText(query.q).slice(0, 100),
    track: TRACKS.find((each) => each === track) ?? "",
    state: RESULT_STATES.find((each) => each === state) ?? "",
    page: pageNumber(queryText(query.page)),
  };
}

/** The same filters as a query string. */
export function resultQuery(filters: ResultFilters): Record<string, string> {
  return { q: filters.search, track: filters.track, state: filters.state };
}
