import { describe, expect, it } from "vitest";
import { readableChanges } from "./readable";

describe("RQ-17 what an auditor reads of a change", () => {
  it("both sides beside each other, days, instants and levels in words", () => {
    expect(
      readableChanges(
        { level: "good", validTo: null },
        { level: "excellent", validTo: "2024-12-01", startsAt: "2024-12-05T00:30:00.000Z", isLate: true },
      ),
    ).toEqual([
      { key: "level", label: "Mức", before: "Hoàn thành tốt nhiệm vụ", after: "Hoàn thành xuất sắc nhiệm vụ" },
      { key: "validTo", label: "Thôi từ ngày", before: null, after: "01/12/2024" },
      { key: "startsAt", label: "Thời gian bắt đầu", before: null, after: "05/12/2024 07:30" },
      { key: "isLate", label: "Quá hạn", before: null, after: "có" },
    ]);
  });

  it("lists and groups are told in short, ids are cut, unknown keys have no English name", () => {
    const id = "0192f0c1-7a3b-7c4d-8e5f-001122334455";
    expect(
      readableChanges(null, { unitIds: [id, id], personId: id, postponed: ["An", "Bình"], somethingNew: 3 }),
    ).toEqual([
      { key: "unitIds", label: "Các đơn vị", before: null, after: "2 mục" },
      { key: "personId", label: "Người", before: null, after: "mã 0192f0c1" },
      { key: "postponed", label: "Hoãn", before: null, after: "An; Bình" },
      { key: "somethingNew", label: "Nội dung khác", before: null, after: "3" },
    ]);
  });

  it("nothing stored, nothing shown", () => {
    expect(readableChanges(null, undefined)).toEqual([]);
    expect(readableChanges({ reason: "" }, { reason: null })).toEqual([]);
  });
});
