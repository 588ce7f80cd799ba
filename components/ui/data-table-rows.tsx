"use client";

import type { ReactNode } from "react";

export type ShownColumn = { key: string; label?: string; className?: string; isTitle?: boolean };

export type ShownRow = { key: string; href?: string; isCurrent?: boolean; cells: readonly ReactNode[] };

/** Text alone is one thing beside its label on a phone; whatever has parts is held together. */
function isPlain(content: ReactNode): boolean {
  return typeof content === "string" || typeof content === "number" || content === null;
}

function Cell({ column, href, content }: { column: ShownColumn; href: string | undefined; content: ReactNode }) {
  if (column.isTitle) {
    return (
      <th scope="row" className={column.className}>
        {href ? <a href={href}>{content}</a> : content}
      </th>
    );
  }
  return (
    <td data-label={column.label} className={column.className}>
      {isPlain(content) ? content : <div>{content}</div>}
    </td>
  );
}

/**
 * The rows of a table from what stands in their cells. Made of cells on both sides, so that the browser's copy of the page
 * holds the contents and not once more each row and cell around them: on a list this is most of the page.
 */
export function DataTableRows({ columns, rows }: { columns: readonly ShownColumn[]; rows: readonly ShownRow[] }) {
  return rows.map(({ key, href, isCurrent, cells }) => (
    <tr key={key} aria-current={isCurrent ? "true" : undefined} className="row-link">
      {columns.map((column, index) => (
        <Cell key={column.key} column={column} href={href} content={cells[index]} />
      ))}
    </tr>
  ));
}
