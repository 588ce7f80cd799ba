import { describe, expect, it } from "vitest";
import { labelOf, lookingBack, phraseOf, whyNothingToWrite } from "./shown-season";

const closed = { id: "a", year: 2024, phrase: "năm 2024", isOpen: false, endedOn: "2025-11-20" };
const back = { id: "b", year: 2025, phrase: "năm 2025", isOpen: true };

describe("RQ-18 which season a page says it shows", () => {
  it("says the year, and the name where a year has two", () => {
    const first = { year: 2024, name: "Đợt 1 năm 2024" };
    expect(phraseOf(first, [first, { year: 2025 }])).toBe("năm 2024");
    expect(phraseOf(first, [first, { year: 2024 }])).toBe("“Đợt 1 năm 2024”");
    expect(labelOf({ isOpen: true }, "năm 2025")).toBe("Năm 2025");
    expect(labelOf({ isOpen: false }, "năm 2024")).toBe("Năm 2024 (đã kết thúc)");
  });

  it("says that an older one is looked at, since when it is over, and that nothing is changed", () => {
    expect(lookingBack(closed)).toBe(
      "Đang xem đợt kiểm điểm năm 2024 (đã kết thúc ngày 20/11/2025): số liệu của đợt chỉ để xem",
    );
    expect(lookingBack({ ...closed, endedOn: null })).toContain("(đã kết thúc)");
  });

  it("says why there is no form: nothing open, something open elsewhere, nothing yet", () => {
    expect(whyNothingToWrite(closed, back).text).toContain("trở về đợt đó");
    expect(whyNothingToWrite(closed, { ...back, isOpen: false }).text).toContain("mở đợt năm tiếp theo");
    expect(whyNothingToWrite(closed, null).title).toContain("năm 2024 đã kết thúc");
    expect(whyNothingToWrite(null, null).title).toBe("Chưa mở đợt kiểm điểm");
  });
});
