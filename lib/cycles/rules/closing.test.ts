import { describe, expect, it } from "vitest";
import { countsOf, isFinished, type Unfinished, unfinishedSentence } from "./closing";

const NOTHING: Unfinished = {
  undecided: [],
  figures: [],
  dossiers: { notSent: 0, notReceived: 0, notDecided: 0 },
  lists: { draft: 0, presented: 0 },
  complaints: 0,
  meetings: 0,
  shortcomings: 40,
};

describe("RQ-18 what is not finished when a season ends", () => {
  it("shortcomings go on into the next year and hold nothing up", () => {
    expect(isFinished(countsOf(NOTHING))).toBe(true);
    expect(unfinishedSentence(countsOf(NOTHING))).toBe("");
  });

  it.each([
    ["undecided", { undecided: [{ unitId: "u", name: "Huyện ủy", count: 1 }] }],
    ["figures", { figures: [{ unitId: "p", name: "Đảng ủy Công an tỉnh" }] }],
    ["dossiers", { dossiers: { notSent: 0, notReceived: 1, notDecided: 0 } }],
    ["lists", { lists: { draft: 0, presented: 1 } }],
    ["complaints", { complaints: 1 }],
    ["meetings", { meetings: 1 }],
  ])("one of %s is enough", (kind, part) => {
    const counts = countsOf({ ...NOTHING, ...part });
    expect(isFinished(counts)).toBe(false);
    expect(counts).toMatchObject({ [kind]: 1 });
  });

  it("is said in one sentence, only of what there is", () => {
    const counts = countsOf({
      ...NOTHING,
      undecided: [
        { unitId: "a", name: "Huyện ủy", count: 1200 },
        { unitId: "b", name: "Thị ủy", count: 34 },
      ],
      figures: [{ unitId: "p", name: "Đảng ủy Công an tỉnh" }],
      dossiers: { notSent: 1, notReceived: 2, notDecided: 3 },
      meetings: 5,
    });
    expect(unfinishedSentence(counts)).toBe(
      "1.234 đối tượng chưa có mức quyết định, 1 đảng bộ chưa gửi số liệu tổng hợp, 6 hồ sơ chưa quyết định xong, 5 hội nghị chưa kết thúc",
    );
  });

  it("a season that ended before figures were named reads as it was kept", () => {
    const kept = { undecided: 2, dossiers: 0, lists: 0, complaints: 0, meetings: 0 };
    expect(unfinishedSentence(kept)).toBe("2 đối tượng chưa có mức quyết định");
  });
});
