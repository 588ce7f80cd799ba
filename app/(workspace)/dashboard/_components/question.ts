import { optionalDayInput } from "@/lib/core/inputs";
import { pageNumber, queryText } from "@/lib/core/paging";
import type { DashboardQuestion } from "@/lib/dashboards/dto";
import { STRUCTURES, TRACKS } from "@/lib/progress/rules";

/** Which kind, which day and which page an address asks for; party members as they stand now unless it says otherwise. */
export function readQuestion(unitId: string, query: Record<string, string | string[] | undefined>): DashboardQuestion {
  const kind = queryText(query.kind);
  return {
    unitId,
    track: TRACKS.find((track) => track === kind) ?? "partyMember",
    page: pageNumber(queryText(query.page)),
    structure: STRUCTURES.find((structure) => structure === queryText(query.tree)) ?? "now",
    until: optionalDayInput.safeParse(queryText(query.until)).data ?? null,
  };
}
