import { pageNumber, queryText } from "@/lib/core/paging";
import { DRAFT_SHOWN, type DraftShown } from "@/lib/imports/queries/get-draft";
import { hrefWith } from "@/lib/web/query-string";

type Query = Record<string, unknown>;

const textOf = (value: unknown) => queryText(typeof value === "string" ? value : undefined);

/** Which lines of a draft an address shows. */
export function readShown(query: Query): { shown: DraftShown | null; page: number } {
  const shown = DRAFT_SHOWN.find((name) => name === textOf(query.shown)) ?? null;
  return { shown, page: pageNumber(textOf(query.page)) };
}

export function rowsHref(draftId: string, query: Query): string {
  const { shown, page } = readShown(query);
  return hrefWith(`/imports/${draftId}`, { shown, page: page > 1 ? page : null });
}
