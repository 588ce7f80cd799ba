import { levelCodes } from "@/components/ui/levels";
import { pageNumber, queryText } from "@/lib/core/paging";
import type { ItemState } from "@/lib/ratings/queries/get-list";
import type { ListQuestion } from "@/lib/ratings/queries/list-page";
import { TRACKS } from "./subject-filters";

export const ITEM_STATES: readonly { state: ItemState; label: string }[] = [
  { state: "blocked", label: "Chưa quyết định được" },
  { state: "needsReason", label: "Cần ghi lý do" },
  { state: "ready", label: "Đủ điều kiện" },
];

/** Nonsense in the address filters nothing. */
export function readListQuestion(query: Record<string, string | string[] | undefined>): ListQuestion {
  const [track, level, state] = [queryText(query.track), queryText(query.level), queryText(query.state)];
  return {
    search: queryText(query.q).slice(0, 100),
    track: TRACKS.find((each) => each === track) ?? "",
    level: levelCodes.find((each) => each === level) ?? "",
    state: ITEM_STATES.find((each) => each.state === state)?.state ?? "",
    page: pageNumber(queryText(query.page)),
  };
}

/** The same question as a query string, without the page. */
export function listQuery(question: ListQuestion): Record<string, string> {
  return { q: question.search, track: question.track, level: question.level, state: question.state };
}
