import type { TableName } from "@/lib/dashboards/rules/tables";
import type { Structure, TRACKS } from "@/lib/progress/rules";
import { hrefWith } from "@/lib/web/query-string";

/** What stays chosen while one goes from unit to unit. */
export type Choice = { track: (typeof TRACKS)[number]; until: string | null; structure: Structure };

function queryOf({ track, until, structure }: Choice) {
  return { kind: track, until, tree: structure === "now" ? null : structure };
}

export function dashboardHref(unitId: string, choice: Choice, page?: number): string {
  return hrefWith(`/dashboard/${unitId}`, { ...queryOf(choice), page });
}

export function namesHref(unitId: string, choice: Choice, page?: number): string {
  return hrefWith(`/dashboard/${unitId}/names`, { ...queryOf(choice), page });
}

export function exportHref(unitId: string, choice: Choice, table: TableName): string {
  return hrefWith("/api/exports/dashboard", { unit: unitId, ...queryOf(choice), table });
}
