import { statusCodes } from "@/components/ui/status-tag";
import { pageNumber, queryText } from "@/lib/core/paging";
import type { DossierFilters } from "@/lib/dossiers/queries/list-dossiers";

/** Nonsense in the address filters nothing. */
export function readDossierFilters(query: Record<string, string | string[] | undefined>): DossierFilters {
  const state = queryText(query.state);
  return {
    search: queryText(query.q).slice(0, 100),
    state: statusCodes.find((code) => code === state) ?? "",
    page: pageNumber(queryText(query.page)),
  };
}
