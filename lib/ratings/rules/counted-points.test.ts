import { describe, expect, test } from "vitest";
import { formatCitation } from "../../regulations/citation";
import { getPack } from "../../regulations/registry";
import { countedSheet, pointSteps, type ScoredSheet, totalsOf } from "./counted-points";
import type { Scorer } from "./point-sheets";
import type { ScoredAnswer } from "./points-input";

const pack = getPack("ha-tinh-2025");

function sheet(scorer: Scorer, general: number, result: number | null): ScoredSheet {
  const whole = { coversGroup: true, title: "Cả nhóm" };
  const answers: ScoredAnswer[] = [
    { ...whole, code: "points.general", group: "general", points: general, maxPoints: 30 },
  ];
  if (result !== null)
    answers.push({ ...whole, code: "points.result", group: "result", points: result, maxPoints: 70 });
  return { scorer, answers };
}

describe("R8.12 whose points the level is read from", () => {
  test("nobody's, the subject's own, the competent level's once complete, in whatever order they come", () => {
    const self = sheet("self", 28, 62);
    const competent = sheet("competent", 25, 60.5);
    expect(countedSheet(pack, [])).toBeNull();
    expect(countedSheet(pack, [self])).toBe(self);
    for (const sheets of [
      [self, competent],
      [competent, self],
    ]) {
      expect(countedSheet(pack, sheets)).toBe(competent);
      expect(totalsOf(pack, sheets)).toEqual([
        { scorer: "competent", total: 85.5 },
        { scorer: "self", total: 90 },
      ]);
    }
    expect(countedSheet(pack, [self, sheet("competent", 25, null)])).toBe(self);
    expect(totalsOf(pack, [sheet("own", 25, null)])).toEqual([]);
  });

  test("“Vì sao?” says whose were used and by how much they differ, as an inference from the regulation", () => {
    const [whose, ...groups] = pointSteps(pack, [sheet("self", 28, 62), sheet("competent", 25, 60.5)]);
    expect(whose).toMatchObject({
      title: "Điểm được dùng",
      inputs: [
        { label: "Cấp có thẩm quyền chấm", shown: "85,5/100" },
        { label: "Tự chấm trong bản kiểm điểm", shown: "90/100" },
      ],
      arithmetic: ["Chênh lệch với điểm tự chấm: −4,5 điểm"],
      result: { value: 85.5 },
    });
    expect(whose && formatCitation(whose.citation)).toBe("suy ra từ Quy định 366-QĐ/TW — cần xác nhận");
    expect(groups.map((each) => each.title)).toEqual([
      "Điểm của cấp có thẩm quyền: Tiêu chí chung",
      "Điểm của cấp có thẩm quyền: Kết quả thực hiện nhiệm vụ",
    ]);
  });

  test("the same total is no difference; own points alone need no word about whose they are", () => {
    const [whose] = pointSteps(pack, [sheet("own", 28, 62), sheet("competent", 28, 62)]);
    expect(whose?.arithmetic).toEqual([]);
    const [more] = pointSteps(pack, [sheet("own", 20, 62), sheet("competent", 28, 62)]);
    expect(more?.arithmetic).toEqual(["Chênh lệch với điểm tự chấm: +8 điểm"]);
    expect(pointSteps(pack, [sheet("own", 28, 62)]).map((each) => each.title)).toEqual([
      "Điểm tự chấm: Tiêu chí chung",
      "Điểm tự chấm: Kết quả thực hiện nhiệm vụ",
    ]);
    expect(pointSteps(pack, [])).toEqual([]);
  });
});
