import { describe, expect, test } from "vitest";
import { addresseeWhenTakenUp, mayReportNow, reportState, reportsAfterReview } from "./rules";

describe("RQ-11 reports after the review", () => {
  test.each([
    [{ sentOn: "2024-12-06", lastDay: "2024-12-07", today: "2024-12-20" }, "sent"],
    [{ sentOn: "2024-12-07", lastDay: "2024-12-07", today: "2024-12-20" }, "sent"],
    [{ sentOn: "2024-12-08", lastDay: "2024-12-07", today: "2024-12-20" }, "sentLate"],
    [{ sentOn: null, lastDay: "2024-12-07", today: "2024-12-07" }, "waiting"],
    [{ sentOn: null, lastDay: "2024-12-07", today: "2024-12-08" }, "overdue"],
    [{ sentOn: null, lastDay: null, today: "2030-01-01" }, "waiting"],
    [{ sentOn: "2024-12-31", lastDay: null, today: "2025-01-01" }, "sent"],
  ] as const)("R20.17 around the last day: %o is %s", (facts, expected) => expect(reportState(facts)).toBe(expected));

  test.each([
    [true, true, true],
    [true, false, false],
    [false, false, true],
  ])("must review %s, has reviewed %s: may report %s", (mustReview, hasReviewed, expected) =>
    expect(mayReportNow({ mustReview, hasReviewed })).toBe(expected),
  );

  test("what is meant for a level above keeps its addressee, what was meant for this unit goes one higher", () => {
    expect(addresseeWhenTakenUp({ addresseeId: "province" }, { id: "commune", parentId: "district" })).toBe("province");
    expect(addresseeWhenTakenUp({ addresseeId: "commune" }, { id: "commune", parentId: "district" })).toBe("district");
    expect(addresseeWhenTakenUp({ addresseeId: "province" }, { id: "province", parentId: null })).toBeNull();
  });

  test("R14.1: a party group reports within its cell", () => {
    expect([reportsAfterReview("partyGroup"), reportsAfterReview("cell"), reportsAfterReview("agency")]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
