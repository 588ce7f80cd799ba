import type { Share } from "../fraction";

/** What an official types for numbers, and numbers as he would type them. Unreadable text is undefined. */

export function parseCount(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) || /^\d{1,3}(\.\d{3}){1,2}$/.test(text) ? Number(text.replaceAll(".", "")) : undefined;
}

/** "89,99" or "89.99". */
export function parseDecimal(text: string): number | undefined {
  return /^-?\d{1,6}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}

export function writeDecimal(value: number): string {
  return String(value).replace(".", ",");
}

/** A share in percent ("35", "33,3%") or as counts ("7/20"); the percent sign moves the comma, it never rounds. */
export function parseShare(text: string): Share | undefined {
  const counts = /^(\d{1,9})\s*\/\s*(\d{1,9})$/.exec(text);
  if (counts) return { num: Number(counts[1]), den: Number(counts[2]) };
  const percent = /^(-?\d{1,6}(?:[.,]\d{1,12})?)\s*%?$/.exec(text)?.[1];
  return percent === undefined ? undefined : Number(`${percent.replace(",", ".")}e-2`);
}

/** 0.35 as "35", counts as "7/20". */
export function writeShare(share: Share): string {
  if (typeof share !== "number") return `${share.num}/${share.den}`;
  const moved = Number(`${share}e2`);
  return writeDecimal(Number.isNaN(moved) ? share * 100 : moved);
}
