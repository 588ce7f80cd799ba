import { formatDecimal } from "../core/format";

/** More decimals than any figure of the rules has. */
const DECIMALS = 6;

/** A number in a text of the rules: "1.234", "92,5". The one place where they are written. */
export function showNumber(value: number): string {
  return formatDecimal(value, DECIMALS);
}

/** "1.234/5.678": so many of so many. */
export function showPart(part: number, whole: number): string {
  return `${showNumber(part)}/${showNumber(whole)}`;
}
