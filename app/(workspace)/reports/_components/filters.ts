import { queryText } from "@/lib/core/paging";
import type { ChildReportFilters } from "@/lib/reports/queries/list-child-reports";
import { REPORT_STATE_NAMES, type ReportState } from "@/lib/reports/rules";

export function readReportFilters(
  query: Record<string, string | string[] | undefined>,
): Pick<ChildReportFilters, "search" | "state"> {
  const state = queryText(query.state);
  return {
    search: queryText(query.search),
    state: Object.hasOwn(REPORT_STATE_NAMES, state) ? (state as ReportState) : "",
  };
}
