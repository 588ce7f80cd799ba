import type { ReactNode } from "react";
import type { Column } from "@/components/ui/data-table";
import { formatCount, formatDay, formatPercent } from "@/lib/core/format";
import type { SheetColumn, SheetValue } from "@/lib/core/sheet";
import type { TableColumn } from "@/lib/dashboards/rules/tables";

/** A value of a table as it reads: 75,7% and 98.112 and 14/12/2024. */
function shown(value: SheetValue, kind: SheetColumn["kind"]): string {
  if (value === null) return "–";
  if (kind === "day") return formatDay(String(value));
  if (typeof value === "string") return value;
  return kind === "share" ? formatPercent(value) : formatCount(value);
}

/** The columns of a table for the screen; `cells` draws some of them better than as words. */
export function screenColumns<Row>(
  columns: readonly TableColumn<Row>[],
  cells: Partial<Record<string, (row: Row) => ReactNode>> = {},
): Column<Row>[] {
  return columns.map((column, index) => ({
    key: column.key,
    header: column.header,
    align: column.kind === "count" || column.kind === "share" ? "right" : "left",
    isTitle: index === 0,
    nowrap: column.kind === "day" || column.key === "standing",
    cell: (row) => cells[column.key]?.(row) ?? shown(column.value(row), column.kind),
  }));
}
