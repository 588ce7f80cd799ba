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

/** Vietnamese order: given name, then family name, then the middle. Compared with the vi-VN-x-icu collation. */
export function nameForSorting(fullName: string): string {
  const parts = normaliseText(fullName).split(" ");
  const given = parts.at(-1) ?? "";
  return [given, ...parts.slice(0, -1)].join(" ");
}

/** Sorts by Vietnamese name order in memory, for lists too short to page. */
export function compareNames(first: string, second: string): number {
  return collator.compare(nameForSorting(first), nameForSorting(second));
}

const collator = new Intl.Collator("vi");
