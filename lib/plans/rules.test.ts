import { describe, expect, test } from "vitest";
import { ASSIGNMENT_KINDS, assignmentKindHint, assignmentKindName, clashingUnit } from "./rules";

describe("RQ-04 clusters and assignments", () => {
  const placed = [
    { unitId: "u1", clusterId: "k1" },
    { unitId: "u2", clusterId: "k2" },
  ];

  test.each([
    [["u3"], null, null],
    [["u1", "u3"], "k1", null],
    [["u1", "u2"], "k1", "u2"],
    [["u1"], null, "u1"],
    [[], null, null],
  ])("units %j in cluster %j clash at %j", (chosen, own, unitId) => {
    expect(clashingUnit(chosen, placed, own)?.unitId ?? null).toBe(unitId);
  });

  test("RQ-06: every kind says that it never votes", () => {
    for (const kind of ASSIGNMENT_KINDS) {
      expect(assignmentKindName(kind)).not.toBe("");
      expect(assignmentKindHint(kind)).toContain("không bỏ phiếu");
    }
  });
});
