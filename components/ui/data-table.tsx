import type { ReactNode } from "react";
import { DataTableRows, type ShownColumn, type ShownRow } from "./data-table-rows";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: "left" | "right" | "center";
  /** The cell that names the row: a row header, and the title of its card on a phone. Exactly one column. */
  isTitle?: boolean;
  /** Left out on a phone. */
  deskOnly?: boolean;
  /** Kept on one line: dates, codes. */
  nowrap?: boolean;
};

type DataTableProps<Row> = {
  /** What the table shows, for screen readers; visible with `captionVisible`. */
  caption: string;
  captionVisible?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The whole row leads there; the title cell holds the link. */
  rowHref?: (row: Row) => string | null;
  rowCurrent?: (row: Row) => boolean;
  empty: ReactNode;
  /** One row below: totals, or a sentence about those not listed. */
  footer?: ReactNode;
};

const aligns = { left: "", right: "to-right", center: "to-center" } as const;

/** What sets a column apart; everything else is said once for the table (app/data-table.css). */
function columnClass<Row>({ align = "left", nowrap, deskOnly }: Column<Row>): string | undefined {
  const names = [aligns[align], nowrap ? "one-line" : "", deskOnly ? "desk-only" : ""].filter((name) => name !== "");
  return names.length === 0 ? undefined : names.join(" ");
}

/** What the rows are made of in the browser: the look of a column is said once, not with each cell. */
function shownColumns<Row>(columns: readonly Column<Row>[]): readonly ShownColumn[] {
  return columns.map((column) => {
    const className = columnClass(column.isTitle ? { ...column, align: "left" } : column);
    const label = typeof column.header === "string" && !column.isTitle ? column.header : undefined;
    return {
      key: column.key,
      ...(label && { label }),
      ...(className && { className }),
      ...(column.isTitle && { isTitle: true }),
    };
  });
}

function shownRows<Row>({ rows, columns, rowKey, rowHref, rowCurrent }: DataTableProps<Row>): readonly ShownRow[] {
  return rows.map((row) => {
    const href = rowHref?.(row);
    return {
      key: rowKey(row),
      ...(href && { href }),
      ...(rowCurrent?.(row) && { isCurrent: true }),
      cells: columns.map((column) => column.cell(row)),
    };
  });
}

/** A table at a desk, a stack of cards with labels on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, empty, footer } = props;
  if (rows.length === 0) return <div className="p-4">{empty}</div>;
  return (
    <div className="overflow-x-auto">
      <table className="data-table">
        <caption className={props.captionVisible ? "px-4 py-2 text-left text-soft" : "sr-only"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={columnClass({ ...column, nowrap: false, deskOnly: false })}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <DataTableRows columns={shownColumns(columns)} rows={shownRows(props)} />
        </tbody>
      </table>
      {footer ? <div className="border-t border-hairline px-4 py-2.5 text-sm text-soft">{footer}</div> : null}
    </div>
  );
}
