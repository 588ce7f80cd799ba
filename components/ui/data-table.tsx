import type { ReactNode } from "react";

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

/** Text alone is one thing beside its label on a phone; whatever has parts is held together. */
function isPlain(content: ReactNode): boolean {
  return typeof content === "string" || typeof content === "number" || content === null;
}

function RowCells<Row>({ row, columns, href }: { row: Row; columns: readonly Column<Row>[]; href: string | null }) {
  return columns.map((column) => {
    const content = column.cell(row);
    if (column.isTitle) {
      return (
        <th key={column.key} scope="row" className={columnClass({ ...column, align: "left" })}>
          {href ? <a href={href}>{content}</a> : content}
        </th>
      );
    }
    const label = typeof column.header === "string" ? column.header : undefined;
    return (
      <td key={column.key} data-label={label} className={columnClass(column)}>
        {isPlain(content) ? content : <div>{content}</div>}
      </td>
    );
  });
}

/** A table at a desk, a stack of cards with labels on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, rowHref, rowCurrent, empty, footer } = props;
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
          {rows.map((row) => (
            <tr key={rowKey(row)} aria-current={rowCurrent?.(row) ? "true" : undefined} className="row-link">
              <RowCells row={row} columns={columns} href={rowHref?.(row) ?? null} />
            </tr>
          ))}
        </tbody>
      </table>
      {footer ? <div className="border-t border-hairline px-4 py-2.5 text-sm text-soft">{footer}</div> : null}
    </div>
  );
}
