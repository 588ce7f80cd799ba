import { pageNumber, queryText } from "@/lib/core/paging";
import type { FindingFilters } from "@/lib/ratings/queries/list-findings";
import { FINDING_KINDS, SEVERITIES } from "@/lib/ratings/rules/finding-kinds";
import { TRACKS } from "./subject-filters";

/** Nonsense in the address filters nothing. */
export function readFindingFilters(query: Record<string, string | string[] | undefined>): FindingFilters {
  const [track, severity, kind] = [queryText(query.track), queryText(query.severity), queryText(query.kind)];
  return {
    search: queryText(query.q).slice(0, 100),
    track: TRACKS.find((each) => each === track) ?? "",
    severity: SEVERITIES.find((each) => each === severity) ?? "",
    kind: FINDING_KINDS.find((each) => each === kind) ?? "",
    page: pageNumber(queryText(query.page)),
  };
}

/** The same filters as a query string. */
export function findingQuery(filters: FindingFilters, unitId: string | null): Record<string, string | null> {
  return { unit: unitId, q: filters.search, track: filters.track, severity: filters.severity, kind: filters.kind };
}
