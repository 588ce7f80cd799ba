/** Folded for search: lower case, no marks, đ as d, single blanks, so that "nguyen van a" finds "Nguyễn Văn A" and uỷ equals ủy. */
export function foldForSearch(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Text as it is stored: NFC, no outer or doubled blanks. */
export function normaliseText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

const TONE_MARKS = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/** "Ánh" → "Anh5": in a dictionary the tone counts before the next syllable, in a collation only after the last. */
function syllableForSorting(syllable: string): string {
  const letters = syllable.normalize("NFD");
  const tone = TONE_MARKS.findIndex((mark) => letters.includes(mark));
  const toneless = tone < 0 ? letters : letters.replaceAll(TONE_MARKS[tone] ?? "", "");
  return `${toneless.normalize("NFC")}${tone + 2}`;
}

/**
 * A key for Vietnamese order: given name, then family name, then the middle, each syllable with its tone
 * (ngang, huyền, hỏi, ngã, sắc, nặng) as a digit. Compared with the vi-VN-x-icu collation; never shown.
 */
export function nameForSorting(fullName: string): string {
  const parts = normaliseText(fullName).split(" ");
  const given = parts.at(-1) ?? "";
  return [given, ...parts.slice(0, -1)].map(syllableForSorting).join(" ");
}

/** Sorts by Vietnamese name order in memory, for lists too short to page. */
export function compareNames(first: string, second: string): number {
  return collator.compare(nameForSorting(first), nameForSorting(second));
}

const collator = new Intl.Collator("vi");

/** What a person typed as a sentence, fit to stand inside another one: without the full stop that ends it; an ellipsis stays. */
export function insideSentence(text: string): string {
  const trimmed = text.trim();
  return trimmed.endsWith("...") ? trimmed : trimmed.replace(/[.;,\s]+$/u, "");
}
