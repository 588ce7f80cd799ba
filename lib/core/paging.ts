/** Rows of one page of a list. */
export const PAGE_SIZE = 25;

export type Page<Row> = { rows: Row[]; total: number; page: number };

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
