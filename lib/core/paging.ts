/** Rows of one page of a list. */
export const PAGE_SIZE = 25;

export type Page<Row> = {
  rows: Row[];
  total: number;
  page: number;
  /** There are more than COUNT_LIMIT; nobody counted how many, and `total` reaches just beyond this page. */
  isCapped?: boolean;
};

/** Long lists are counted up to here: what lies beyond is narrowed by a search, not leafed through. */
export const COUNT_LIMIT = 1000;

/** A page of a list that was counted up to one row more than COUNT_LIMIT. */
export function cappedPage<Row>(rows: Row[], counted: number, page: number): Page<Row> {
  if (counted <= COUNT_LIMIT) return { rows, total: counted, page };
  const seen = (page - 1) * PAGE_SIZE + rows.length;
  const isLast = rows.length < PAGE_SIZE;
  return { rows, total: Math.max(COUNT_LIMIT, isLast ? seen : seen + 1), page, isCapped: true };
}

/** The page number in a query string; nonsense is page 1. */
export function pageNumber(raw: string | undefined): number {
  const page = Number(raw);
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}

/** LIMIT and OFFSET of a page. */
export function pageWindow(page: number): { take: number; skip: number } {
  return { take: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE };
}

/** What one value of a query string may be: the first of repeated ones, trimmed. */
export function queryText(raw: string | string[] | undefined): string {
  return (Array.isArray(raw) ? (raw[0] ?? "") : (raw ?? "")).trim();
}
