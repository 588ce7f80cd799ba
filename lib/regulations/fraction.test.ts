import { describe, expect, it } from "vitest";
import { fraction } from "./fraction";

describe("an exact share of whole numbers", () => {
  it.each([
    [0, 1],
    [-3, 4],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])("%d/%d is one", (num, den) => {
    expect(fraction(num, den)).toEqual({ num, den });
  });

  it.each([
    [1, 0],
    [1, -1],
    [0.5, 2],
    [1, 2.5],
    [Number.MAX_SAFE_INTEGER + 1, 2],
    [1, Number.MAX_SAFE_INTEGER + 1],
    [Number.NaN, 2],
    [1, Number.POSITIVE_INFINITY],
  ])("%d/%d is none", (num, den) => {
    expect(() => fraction(num, den)).toThrow(RangeError);
  });
});
