import { formatDecimal } from "./format";

/** Points of an assessment: at most one decimal, added in tenths so that no sum is off by a rounding error. */

const TYPED = /^(\d{1,3})(?:[.,](\d)0?)?$/;

/** "12,5", "12.5" or "12" as a number; null for anything else, a sign or a second decimal too. */
export function parsePoints(text: string): number | null {
  const [, whole, tenth] = TYPED.exec(text.trim()) ?? [];
  return whole === undefined ? null : (Number(whole) * 10 + Number(tenth ?? 0)) / 10;
}

export function sumPoints(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + Math.round(each * 10), 0) / 10;
}

/** 12.5 → "12,5". */
export function formatPoints(points: number): string {
  return formatDecimal(points, 1);
}

/** What may be typed under a maximum, with an example that lies below it: "từ 0 đến 15, ví dụ 12,5". */
export function pointsRange(maximum: number): string {
  const example = maximum > 3 ? maximum - 2.5 : Math.floor(maximum * 5) / 10;
  return `từ 0 đến ${formatPoints(maximum)}, ví dụ ${formatPoints(example)}`;
}
