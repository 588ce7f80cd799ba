import { describe, expect, test } from "vitest";
import { getPack } from "../../regulations/registry";
import { readScores, scoreOf } from "./score";

const pack = getPack("ha-tinh-2025");
const item = (pointGroup: "general" | "result" | null, points: number | null, coversGroup = false) => ({
  id: `${pointGroup}-${points}`,
  pointGroup,
  coversGroup,
  maxPoints: pointGroup && 70,
  points,
});

describe("R8.12 the score of a review", () => {
  test("a pack of grades has none", () => {
    expect(scoreOf(getPack("ha-tinh-2024"), [])).toBeNull();
  });

  test.each([
    [49.5, "failed"],
    [50, "fair"],
    [69.5, "fair"],
    [70, "good"],
    [89.5, "good"],
    [90, "excellent"],
  ] as const)("%s points fall in the band %s", (total, band) => {
    const score = scoreOf(pack, [
      item(null, null),
      item("general", 20.3),
      item("result", Math.round((total - 20.3) * 10) / 10),
    ]);
    expect(score).toMatchObject({
      total,
      band,
      missing: 0,
      groups: [
        { group: "general", limit: 30, points: 20.3 },
        { group: "result", limit: 70 },
      ],
    });
  });

  test("R8.17 a part of the points is no total; a group scored as a whole says so", () => {
    expect(scoreOf(pack, [item("general", 10), item("general", null), item("result", 60, true)])).toMatchObject({
      total: null,
      band: null,
      missing: 1,
      groups: [
        { points: null, isWhole: false },
        { points: 60, isWhole: true },
      ],
    });
    expect(scoreOf(pack, [item("result", 60)])?.total).toBeNull();
  });
});

describe("R8.12 points as typed", () => {
  const items = [
    { id: "a", maxPoints: 15 },
    { id: "text", maxPoints: null },
  ];
  test.each([
    ["12,5", { points: 12.5, maximum: 15 }],
    ["0", { points: 0, maximum: 15 }],
    ["15", { points: 15, maximum: 15 }],
    ["", null],
  ])("“%s” is taken", (points, taken) => {
    const scores = readScores(items, { a: { points } });
    expect([scores.points.get("a"), scores.problems]).toEqual([taken, []]);
  });

  test.each(["15,1", "-1", "12,55", "mười", "100"])(
    "“%s” is refused at its field with the range and an example",
    (points) => {
      const scores = readScores(items, { a: { points } });
      expect(scores.problems).toEqual([{ id: "a", text: "Điểm phải từ 0 đến 15, ví dụ 12,5" }]);
    },
  );

  test("an item that is written takes no points", () => {
    expect(readScores(items, { text: { points: "5" } }).problems).toEqual([
      { id: "text", text: "Mục này không chấm điểm." },
    ]);
  });
});
