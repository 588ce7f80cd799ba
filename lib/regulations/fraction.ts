import { showNumber } from "./show-number";
/** An exact share of whole numbers, so that "quá 20%" is never a matter of rounding. Serialisable as JSON. */
export type Fraction = { readonly num: number; readonly den: number };

/** A share as entered: a decimal as written (0.2) or counts ({num: 3, den: 5}). */
export type Share = Fraction | number;

type Ratio = { readonly num: bigint; readonly den: bigint };

export function fraction(num: number, den: number): Fraction {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || den <= 0) {
    throw new RangeError(`not a fraction of whole numbers: ${num}/${den}`);
  }
  return { num, den };
}

/** The exact value of a decimal as it is written: 0.2 is 2/10. */
function ratio(share: Share): Ratio {
  if (typeof share !== "number") return { num: BigInt(share.num), den: BigInt(share.den) };
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(share));
  if (match === null) throw new RangeError(`not a decimal: ${share}`);
  const [, sign = "", whole = "0", digits = "", exponent = "0"] = match;
  const shift = digits.length - Number(exponent);
  return {
    num: BigInt(`${sign}${whole}${digits}`) * 10n ** BigInt(Math.max(0, -shift)),
    den: 10n ** BigInt(Math.max(0, shift)),
  };
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compareShares(a: Share, b: Share): number {
  const left = ratio(a);
  const right = ratio(b);
  const difference = left.num * right.den - right.num * left.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** floor(count × share). */
export function floorOfShare(count: number, share: Share): number {
  const { num, den } = ratio(share);
  return Number((BigInt(count) * num) / den);
}

/** floor(count × share / (1 + share)): the part that stays within the share of the others. */
export function floorOfShareOfOthers(count: number, share: Share): number {
  const { num, den } = ratio(share);
  return Number((BigInt(count) * num) / (den + num));
}

/** "20%", "33,3%": one decimal digit, half rounded up; for display only. */
export function showPercent(share: Share): string {
  const { num, den } = ratio(share);
  const tenths = (num * 2000n + den) / (den * 2n);
  return `${showNumber(Number(tenths) / 10)}%`;
}
