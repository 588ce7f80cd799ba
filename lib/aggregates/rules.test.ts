import { expect, test } from "vitest";
import { handsInFigures, problemOfFigures } from "./rules";

const figures = { required: 100, exempt: 4, reviewed: 80, decided: { excellent: 10, good: 60, fair: 9, failed: 1 } };

test("R20.20 only police and army committees hand in figures without lists", () => {
  expect(handsInFigures({ kind: "affiliatedCommittee", baseType: "police" })).toBe(true);
  expect(handsInFigures({ kind: "affiliatedCommittee", baseType: "military" })).toBe(true);
  expect(handsInFigures({ kind: "affiliatedCommittee", baseType: null })).toBe(false);
  expect(handsInFigures({ kind: "districtCommittee", baseType: "police" })).toBe(false);
});

test("figures that cannot be true are refused", () => {
  expect(problemOfFigures(figures)).toBeNull();
  expect(problemOfFigures({ ...figures, reviewed: 101 })?.code).toBe("aggregate.reviewedBeyondRequired");
  expect(problemOfFigures({ ...figures, reviewed: 79 })?.code).toBe("aggregate.levelsBeyondReviewed");
});
