import type { TableName } from "@/lib/dashboards/rules/tables";
import type { TRACKS } from "@/lib/progress/rules";
import { hrefWith } from "@/lib/web/query-string";

type Kind = (typeof TRACKS)[number];

export function dashboardHref(unitId: string, kind: Kind): string {
  return hrefWith(`/dashboard/${unitId}`, { kind });
}

export function namesHref(unitId: string, kind: Kind, page?: number): string {
  return hrefWith(`/dashboard/${unitId}/names`, { kind, page });
}

export function exportHref(unitId: string, kind: Kind, table: TableName): string {
  return hrefWith("/api/exports/dashboard", { unit: unitId, kind, table });
}
