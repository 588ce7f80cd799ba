import { expect, test } from "vitest";
import { formatPoints, parsePoints, pointsRange, sumPoints } from "./points";

test.each([
  ["12,5", 12.5],
  ["12.5", 12.5],
  [" 12 ", 12],
  ["0", 0],
  ["012", 12],
  ["7,50", 7.5],
  ["100", 100],
])("R8.12: “%s” is read as %s", (text, points) => {
  expect(parsePoints(text)).toBe(points);
});

test.each(["", "-1", "12,55", "12,", ",5", "1e2", "mười", "12 5", "1.000", "NaN", "+3"])(
  "R8.12: “%s” is not a number of points",
  (text) => {
    expect(parsePoints(text)).toBeNull();
  },
);

test("R8.12: sums are exact to the tenth", () => {
  expect(sumPoints([])).toBe(0);
  expect(sumPoints([0.1, 0.2])).toBe(0.3);
  expect(sumPoints([9.7, 10.1, 10.2])).toBe(30);
});

test("the example of a refusal lies below the maximum", () => {
  expect(pointsRange(15)).toBe("từ 0 đến 15, ví dụ 12,5");
  expect(pointsRange(3)).toBe("từ 0 đến 3, ví dụ 1,5");
  expect(pointsRange(0.5)).toBe("từ 0 đến 0,5, ví dụ 0,2");
  expect(formatPoints(70)).toBe("70");
});
