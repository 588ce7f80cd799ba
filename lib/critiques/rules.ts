import { foldForSearch } from "../core/vietnamese";

export const CRITIQUE_KINDS = ["strength", "shortcoming", "question"] as const;
export type CritiqueKind = (typeof CRITIQUE_KINDS)[number];

export const CRITIQUE_KIND_NAMES: Record<CritiqueKind, string> = {
  strength: "Ưu điểm",
  shortcoming: "Hạn chế, khuyết điểm",
  question: "Câu hỏi",
};

export const REPLY_KINDS = ["acceptance", "explanation", "reservedOpinion"] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

export const REPLY_KIND_NAMES: Record<ReplyKind, string> = {
  acceptance: "Tiếp thu",
  explanation: "Giải trình",
  reservedOpinion: "Bảo lưu ý kiến",
};

/** A shortcoming that its owner accepted can become an entry to be followed until it is fixed (RQ-16). */
export function mayBecomeShortcoming(critique: {
  kind: CritiqueKind;
  replyKind: ReplyKind | null;
  withdrawnReason: string | null;
}): boolean {
  return critique.kind === "shortcoming" && critique.replyKind === "acceptance" && critique.withdrawnReason === null;
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join("");
}

/** How well typed text names a person: 3 the whole name, 2 initials ("tm" or "ttm" for Trần Thị Mai) or the given name, 1 a part, 0 not. */
function closeness(typed: string, fullName: string): number {
  const name = foldForSearch(fullName);
  if (name === typed) return 3;
  const words = name.split(" ");
  const ends = [words[0] ?? "", words.at(-1) ?? ""];
  if (words.at(-1) === typed || initials(words) === typed || initials(ends) === typed) return 2;
  return name.startsWith(typed) || name.includes(` ${typed}`) ? 1 : 0;
}

/** The people whom quickly typed text may mean: the best matches only; one entry means it is clear. */
export function matchSpeaker<T extends { fullName: string; post: string }>(typed: string, people: readonly T[]): T[] {
  const [namePart = "", postPart] = typed.split("–").map(foldForSearch);
  if (namePart === "") return [];
  const scored = people
    .filter((person) => postPart === undefined || foldForSearch(person.post) === postPart)
    .map((person) => ({ person, score: closeness(namePart, person.fullName) }));
  const best = Math.max(0, ...scored.map((entry) => entry.score));
  return best === 0 ? [] : scored.filter((entry) => entry.score === best).map((entry) => entry.person);
}
