import { queryText } from "@/lib/core/paging";
import { PACK_FILTERS, type PackQuery } from "@/lib/regulations/browse-pack";
import { PACK_SECTIONS } from "@/lib/regulations/pack-line";
import type { SearchParams } from "@/lib/web/query-string";

export function readPackQuery(query: Awaited<SearchParams>): PackQuery {
  const section = queryText(query.section);
  const filter = queryText(query.filter);
  return {
    search: queryText(query.q),
    section: PACK_SECTIONS.find((one) => one === section) ?? null,
    filter: PACK_FILTERS.find((one) => one === filter) ?? null,
  };
}

/** The query as it stands in an address. */
export function packQueryText({ search, section, filter }: PackQuery): Record<string, string | null> {
  return { q: search, section, filter };
}
