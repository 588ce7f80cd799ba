/** An address with a query string; empty values are left out. */
export function hrefWith(path: string, query: Record<string, string | number | null | undefined>): string {
  const entries = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

/** What Next gives a page as searchParams. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;
