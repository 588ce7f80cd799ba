import { expect, test } from "vitest";
import { progressScales, tickDays, timeOf } from "./progress-scale";

const area = { width: 620, height: 220, left: 44, right: 16, top: 20, bottom: 20 };

test("days and shares land on the edges of the plot", () => {
  const { x, y } = progressScales(area, "2024-11-15", "2024-12-17");
  expect([x(timeOf("2024-11-15")), x(timeOf("2024-12-17"))]).toEqual([44, 604]);
  expect([y(0), y(1)]).toEqual([200, 20]);
  expect(x(timeOf("2024-12-01"))).toBe((44 + 604) / 2);
});

test.each([
  ["2024-11-15", "2024-12-13", ["2024-11-15", "2024-11-22", "2024-11-29", "2024-12-06", "2024-12-13"]],
  ["2024-12-01", "2024-12-05", ["2024-12-01", "2024-12-03", "2024-12-05"]],
])("days named from %s to %s", (first, last, days) => expect(tickDays(first, last)).toEqual(days));
