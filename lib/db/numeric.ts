import type { Prisma } from "./generated/client";

/** A numeric column with few decimals as a number. */
export function asNumber(value: Prisma.Decimal | null): number | null {
  return value === null ? null : value.toNumber();
}
