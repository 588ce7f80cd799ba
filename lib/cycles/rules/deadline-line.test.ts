import { describe, expect, test } from "vitest";
import { deadlineLine, type LineDeadline, nextDeadline } from "./deadline-line";

const dossier: LineDeadline = {
  kind: "dossier",
  bound: "before",
  dueOn: "2024-12-15",
  lastDay: "2024-12-14",
  isDone: false,
};
const completion: LineDeadline = { ...dossier, kind: "completion", bound: "through", lastDay: "2024-12-15" };

describe("RQ-13 the one line that never lies", () => {
  test.each([
    [30, "ok", "Còn 30 ngày đến hạn gửi hồ sơ (trước 15/12, ngày cuối Thứ Bảy 14/12)"],
    [8, "ok", "Còn 8 ngày đến hạn gửi hồ sơ (trước 15/12, ngày cuối Thứ Bảy 14/12)"],
    [7, "soon", "Còn 7 ngày đến hạn gửi hồ sơ (trước 15/12, ngày cuối Thứ Bảy 14/12)"],
    [4, "soon", "Còn 4 ngày đến hạn gửi hồ sơ (trước 15/12, ngày cuối Thứ Bảy 14/12)"],
    [0, "soon", "Hôm nay là ngày cuối gửi hồ sơ (trước 15/12, ngày cuối Thứ Bảy 14/12)"],
    [-1, "late", "Quá hạn gửi hồ sơ 1 ngày (trước 15/12, ngày cuối Thứ Bảy 14/12)"],
  ])("%d days left", (left, tone, text) => expect(deadlineLine(dossier, left, "district")).toEqual({ tone, text }));

  test("through includes the day, a Sunday", () => {
    expect(deadlineLine(completion, 5, "district").text).toBe(
      "Còn 5 ngày đến hạn hoàn thành kiểm điểm, đánh giá, xếp loại (đến hết Chủ nhật 15/12)",
    );
  });

  test("the province reads the day by which its districts hand in", () => {
    expect(deadlineLine(dossier, 4, "province").text).toContain("Còn 4 ngày đến hạn cấp huyện gửi hồ sơ");
  });

  test("the next one is the earliest that is not met, also when it is past", () => {
    const review: LineDeadline = { ...dossier, kind: "review", lastDay: "2024-12-09" };
    expect(nextDeadline([completion, dossier, review])).toBe(review);
    expect(nextDeadline([completion, dossier, { ...review, isDone: true }])).toBe(dossier);
    expect(nextDeadline([{ ...dossier, isDone: true }])).toBeNull();
  });
});
