import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountedRow, fieldProblems, handsAsPapers, type TypedCount } from "./rules";

const row = (excellent: number, good: number, fair: number, failed: number, blank: number): CountedRow => ({
  excellent,
  good,
  fair,
  failed,
  blank,
});
const sound: TypedCount = {
  issued: 25,
  returned: 24,
  lost: 1,
  valid: 23,
  invalid: 1,
  rows: { a: row(5, 15, 2, 0, 1), b: row(0, 23, 0, 0, 0) },
};
const problems = (count: TypedCount, voters = 25) =>
  fieldProblems(voters, count).map((problem) => [problem.path.join("."), problem.text.split(": ").at(-1)]);

describe("RQ-09 R20.15: every mismatch at its field with its arithmetic", () => {
  it.each([
    ["reconciles", sound, 25, []],
    ["more papers than voters present", sound, 24, [["issued", "25 > 24"]]],
    ["a paper is missing", { ...sound, lost: 0, returned: 24 }, 25, [["returned", "24 + 0 = 24 ≠ 25"]]],
    ["invalid papers forgotten", { ...sound, invalid: 0 }, 25, [["valid", "23 + 0 = 23 ≠ 24"]]],
    [
      "a row does not add up",
      { ...sound, rows: { ...sound.rows, a: row(5, 15, 2, 0, 0) } },
      25,
      [["rows.a.blank", "5 + 15 + 2 + 0 + 0 = 22 ≠ 23"]],
    ],
    [
      "two things at once are both named",
      { ...sound, lost: 0, rows: { ...sound.rows, b: row(1, 23, 0, 0, 0) } },
      25,
      [
        ["returned", "24 + 0 = 24 ≠ 25"],
        ["rows.b.blank", "1 + 23 + 0 + 0 + 0 = 24 ≠ 23"],
      ],
    ],
  ] as const)("%s", (_name, count, voters, expected) => {
    expect(problems(count, voters)).toEqual(expected);
  });

  it("raised hands are as many papers, none lost, none invalid", () => {
    expect(fieldProblems(9, { ...handsAsPapers(8), rows: { a: row(2, 6, 0, 0, 0) } })).toEqual([]);
  });

  it("whatever passes reconciles", () => {
    const small = fc.nat({ max: 6 });
    const counts = fc.record({ issued: small, returned: small, lost: small, valid: small, invalid: small });
    const rows = fc.tuple(small, small, small, small, small).map((parts) => row(...parts));
    fc.assert(
      fc.property(small, counts, rows, (voters, heads, one) => {
        const passes = fieldProblems(voters, { ...heads, rows: { one } }).length === 0;
        const total = one.excellent + one.good + one.fair + one.failed + one.blank;
        const isSound =
          heads.issued <= voters &&
          heads.issued === heads.returned + heads.lost &&
          heads.returned === heads.valid + heads.invalid &&
          total === heads.valid;
        return passes === isSound;
      }),
      { numRuns: 2000 },
    );
  });
});
