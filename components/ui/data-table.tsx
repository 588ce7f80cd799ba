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

const aligns = { left: "text-left", right: "text-left sm:text-right", center: "text-left sm:text-center" } as const;

function headerClass<Row>(column: Column<Row>): string {
  return `border-b border-edge px-2.5 py-2 align-bottom text-soft first:pl-4 last:pr-4 ${aligns[column.align ?? "left"]}`;
}

function cellClass<Row>(column: Column<Row>): string {
  const phone = column.isTitle
    ? "max-sm:block max-sm:pb-0 max-sm:text-base sm:min-w-36 font-normal"
    : `max-sm:grid max-sm:grid-cols-[42%_1fr] max-sm:gap-3 max-sm:border-0 max-sm:py-0.5 max-sm:before:text-soft max-sm:before:content-[attr(data-label)] ${column.deskOnly ? "max-sm:hidden" : ""}`;
  return `sm:border-b sm:border-hairline px-2.5 py-2 first:pl-4 last:pr-4 max-sm:px-4 ${aligns[column.align ?? "left"]} ${column.nowrap ? "sm:whitespace-nowrap" : ""} ${phone}`;
}

function RowCells<Row>({ row, columns, href }: { row: Row; columns: readonly Column<Row>[]; href: string | null }) {
  return columns.map((column) => {
    const content = column.cell(row);
    if (column.isTitle) {
      return (
        <th key={column.key} scope="row" className={`${cellClass(column)} text-left`}>
          {href ? (
            <a href={href} className="after:absolute after:inset-0">
              {content}
            </a>
          ) : (
            content
          )}
        </th>
      );
    }
    const label = typeof column.header === "string" ? column.header : undefined;
    return (
      <td key={column.key} data-label={label} className={cellClass(column)}>
        <div className={`min-w-0 ${column.align === "right" ? "text-right" : ""}`}>{content}</div>
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
      <table className="w-full border-collapse text-sm max-sm:block">
        <caption className={props.captionVisible ? "px-4 py-2 text-left text-soft" : "sr-only"}>{caption}</caption>
        <thead className="max-sm:sr-only">
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={headerClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              aria-current={rowCurrent?.(row) ? "true" : undefined}
              className="row-link relative last:[&>*]:border-b-0 hover:bg-rail aria-[current=true]:bg-page max-sm:block max-sm:border-b max-sm:border-line max-sm:py-2.5 max-sm:last:border-b-0"
            >
              <RowCells row={row} columns={columns} href={rowHref?.(row) ?? null} />
            </tr>
          ))}
        </tbody>
      </table>
      {footer ? <div className="border-t border-hairline px-4 py-2.5 text-sm text-soft">{footer}</div> : null}
    </div>
  );
}
