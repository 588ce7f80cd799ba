import { expect, test } from "vitest";
import { misfitOf } from "./rules";

test.each([
  [10, 10, 10, 10, null],
  [0, 0, 0, 0, null],
  [10, 11, 0, 0, "done"],
  [10, 9, 10, 0, "doneLate"],
  [10, 9, 9, 10, "aboveRequirement"],
] as const)(
  "RQ-10 of %i assigned: %i done, %i late, %i above → %s",
  (assigned, done, doneLate, aboveRequirement, field) => {
    expect(misfitOf({ assigned, done, doneLate, aboveRequirement })?.field ?? null).toBe(field);
  },
);
