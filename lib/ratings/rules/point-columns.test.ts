import { describe, expect, test } from "vitest";
import { getPack } from "../../regulations/registry";
import { pointBasisOf, type ScorerSums } from "./point-basis";
import { levelText, pointTable, sourceText } from "./point-columns";

const pack = getPack("ha-tinh-2025");
const sums = (scorer: ScorerSums["scorer"], general: number, result: number | null): ScorerSums => ({
  scorer,
  groups: {
    general: { points: general, maxPoints: 30 },
    result: result === null ? null : { points: result, maxPoints: 70 },
  },
  coversGroup: scorer !== "competent",
  source: scorer === "self" ? null : { document: null, documentOn: null, note: "Theo biên bản" },
});
const basis = (...given: ScorerSums[]) => pointBasisOf(pack, given, undefined);

describe("R8.12 R8.17 the points of a subject as lists say them", () => {
  test.each([
    [89.9, "good"],
    [90, "excellent"],
    [69.9, "fair"],
    [49.9, "failed"],
  ])("%d points fall in the band of %s", (total, band) => {
    expect(basis(sums("self", 20, Math.round((total - 20) * 10) / 10)).band).toBe(band);
  });

  test("a half-made score of the competent level counts nothing: the own points are used, and no difference is said", () => {
    const found = basis(sums("competent", 25, null), sums("own", 28.5, 61));
    expect(found.scorers.map(({ scorer, total }) => [scorer, total])).toEqual([["own", 89.5]]);
    expect(found.difference).toBeNull();
  });

  test("the competent level's come first, with the difference and the inference; the convention is said of the sheet that counts", () => {
    const found = basis(sums("own", 28.5, 61), sums("competent", 25, 44.5));
    expect(found.scorers.map(({ scorer }) => scorer)).toEqual(["competent", "own"]);
    expect(found.difference).toBe(-20);
    expect(found.citations).toHaveLength(2);
    expect(found.citations[1]).toMatch(/^điểm được dùng: suy ra từ/);
    expect(basis(sums("own", 28.5, 61)).citations[1]).toMatch(/^chấm theo cả nhóm: quy ước/);
  });

  test("without points every cell stays empty; below the deciding level there are no cells of its points", () => {
    const whole = pointTable({ showsCompetent: true });
    const below = pointTable({ showsCompetent: false });
    expect(whole.cellsOf(null)).toEqual(whole.columns.map(() => null));
    expect(whole.cellsOf(basis())).toEqual(whole.columns.map(() => null));
    expect(whole.columns.length - below.columns.length).toBe(5);
    expect(JSON.stringify(below)).not.toContain("thẩm quyền");
  });

  test("source and level in words", () => {
    expect(sourceText(null)).toBeNull();
    expect(sourceText({ document: "5-BB", documentOn: "2025-12-09", note: null })).toBe("5-BB, ngày 09/12/2025");
    expect(levelText({ ...basis(), level: "good" })).toBe("Hoàn thành tốt nhiệm vụ");
    expect(levelText({ ...basis(), gaps: ["chưa có điểm", "chưa có kết quả"] })).toBe("chưa có điểm; chưa có kết quả");
  });
});
