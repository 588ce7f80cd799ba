import { foldForSearch } from "@/lib/core/vietnamese";

type Labelled = { label: string };

/** "tm" finds "Trần Thị Mai" by its last initials, "mai" by a word, "tran thi" by its beginning. 0 is no match. */
function matchRank(label: string, query: string): number {
  const folded = foldForSearch(label);
  const words = folded.split(" ");
  const initials = words.map((word) => word[0] ?? "").join("");
  const lastAndFirst = `${initials[0] ?? ""}${initials.at(-1) ?? ""}`;
  if (folded.startsWith(query)) return 4;
  if (words.at(-1)?.startsWith(query)) return 3;
  if (initials.startsWith(query) || lastAndFirst === query) return 2;
  return ` ${folded}`.includes(` ${query}`) ? 1 : 0;
}

/** Those that match, best first, the given order kept among equals; all of them for an empty query. */
export function searchOptions<T extends Labelled>(options: readonly T[], typed: string): T[] {
  const query = foldForSearch(typed);
  if (query === "") return [...options];
  return options
    .map((option) => ({ option, rank: matchRank(option.label, query) }))
    .filter((each) => each.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map((each) => each.option);
}
