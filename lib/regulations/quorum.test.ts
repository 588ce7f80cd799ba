import { describe, expect, it } from "vitest";
import { countsInBase } from "./quorum";

describe("R20.14: who counts in the base of quorum and approval", () => {
  it.each([
    ["a voter", { capacity: "voting" }, true],
    ["a voter without excuse", { capacity: "voting", excused: null }, true],
    ["an adviser", { capacity: "advisory" }, false],
    ["a directing member", { capacity: "directing" }, false],
    ["a voter who is active elsewhere", { capacity: "voting", activeElsewhere: true }, false],
    ["a voter who is not active elsewhere", { capacity: "voting", activeElsewhere: false }, true],
    ["a voter on sick leave", { capacity: "voting", excused: "sickLeave" }, true],
    ["a voter on maternity leave", { capacity: "voting", excused: "maternity" }, true],
    ["an exempt voter", { capacity: "voting", excused: "exempt" }, false],
    ["a temporarily excused voter", { capacity: "voting", excused: "temporarilyExcused" }, false],
    ["a suspended voter", { capacity: "voting", excused: "suspended" }, false],
  ] as const)("%s", (_who, member, expected) => {
    expect(countsInBase(member)).toBe(expected);
  });
});
