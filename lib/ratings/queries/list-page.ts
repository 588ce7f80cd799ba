import { PAGE_SIZE, type Page } from "../../core/paging";
import { foldForSearch } from "../../core/vietnamese";
import type { Level, Track } from "../../db/generated/enums";
import type { ItemState, ListDetail, ListItemRow } from "./get-list";

/** What a reader of a list asks for; empty filters nothing. */
export type ListQuestion = {
  search: string;
  track: Track | "";
  level: Level | "";
  state: ItemState | "";
  page: number;
};

/** One page of the items of a list that fit the question. The list itself is judged as a whole, whatever is asked. */
export function pageOfList(list: Pick<ListDetail, "items">, question: ListQuestion): Page<ListItemRow> {
  const wanted = foldForSearch(question.search);
  const rows = list.items.filter(
    (item) =>
      (question.track === "" || item.track === question.track) &&
      (question.level === "" || item.level === question.level) &&
      (question.state === "" || isInState(item, question.state)) &&
      (wanted === "" || foldForSearch(item.name).includes(wanted)),
  );
  const page = Math.min(question.page, Math.max(1, Math.ceil(rows.length / PAGE_SIZE)));
  return { rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), total: rows.length, page };
}

/** What waits for a reason is found as such also where something else blocks it: the reason has to be written all the same. */
export function isInState(item: Pick<ListItemRow, "state" | "lacksReason">, state: ItemState): boolean {
  return state === "needsReason" ? item.lacksReason : item.state === state;
}

export type TrackSummary = { track: Track; total: number; levels: Record<Level, number> };

/** Every item of a list counted once, by kind and level, in the order of the list. */
export function summariseList(items: readonly Pick<ListItemRow, "track" | "level">[]): TrackSummary[] {
  const tracks = [...new Set(items.map((item) => item.track))];
  return tracks.map((track) => {
    const own = items.filter((item) => item.track === track);
    const count = (level: Level) => own.filter((item) => item.level === level).length;
    return {
      track,
      total: own.length,
      levels: { excellent: count("excellent"), good: count("good"), fair: count("fair"), failed: count("failed") },
    };
  });
}
