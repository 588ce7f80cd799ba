import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  checkedInput,
  countInput,
  dayInput,
  idInput,
  listInput,
  optionalDayInput,
  textInput,
  timeInput,
  wallTimeInput,
} from "./inputs";

describe("what a form sends", () => {
  test("days: from a date field or typed the Vietnamese way; impossible ones are refused", () => {
    expect(dayInput.parse("2024-12-14")).toBe("2024-12-14");
    expect(dayInput.parse(" 14/12/2024 ")).toBe("2024-12-14");
    expect(dayInput.parse("1-2-2024")).toBe("2024-02-01");
    expect(dayInput.parse("14122024")).toBe("2024-12-14");
    expect(dayInput.safeParse("30/02/2024").success).toBe(false);
    expect(dayInput.safeParse("").success).toBe(false);
    expect(optionalDayInput.parse("")).toBeNull();
    expect(optionalDayInput.parse(undefined)).toBeNull();
    expect(optionalDayInput.safeParse("hôm qua").success).toBe(false);
  });

  test("counts: whole, not negative, not exponents", () => {
    expect(countInput().parse("25")).toBe(25);
    expect(countInput().parse(0)).toBe(0);
    for (const wrong of ["-1", "2.5", "1e3", "", "abc", "999999999999"])
      expect(countInput().safeParse(wrong).success).toBe(false);
    expect(countInput(100).safeParse("101").success).toBe(false);
  });

  test("text: NFC, trimmed, not empty", () => {
    expect(textInput().parse("  a\u0302 ")).toBe("â");
    expect(textInput().safeParse("   ").success).toBe(false);
    expect(textInput(3).safeParse("abcd").success).toBe(false);
  });

  test("a missing checkbox or list in a whole form counts as unticked and empty", () => {
    expect(z.object({ onPaper: checkedInput, ids: listInput(z.string()) }).parse({})).toEqual({
      onPaper: false,
      ids: [],
    });
  });

  test("time, checkbox, lists", () => {
    expect(timeInput.parse("07:30")).toBe("07:30");
    expect(["7:30", "7h30", " 07H30 "].map((typed) => timeInput.parse(typed))).toEqual(["07:30", "07:30", "07:30"]);
    expect(timeInput.safeParse("24:00").success).toBe(false);
    expect(wallTimeInput.parse({ day: "05/12/2024", time: "7h30" })).toBe("2024-12-05T07:30");
    expect(wallTimeInput.safeParse({ day: "05/12/2024", time: "" }).error?.issues[0]?.path).toEqual(["time"]);
    expect([checkedInput.parse("on"), checkedInput.parse(undefined)]).toEqual([true, false]);
    expect(listInput(z.string()).parse("a")).toEqual(["a"]);
    expect(listInput(z.string()).parse(undefined)).toEqual([]);
    expect(listInput(z.string()).parse(["a", "b"])).toEqual(["a", "b"]);
  });
});

test.each([
  [dayInput, "", "Ngày chưa nhập."],
  [dayInput, "31/02/2024", "Ngày không hợp lệ. Xin nhập theo dạng ngày/tháng/năm, ví dụ 14/12/2024."],
  [timeInput, " ", "Giờ chưa nhập."],
  [timeInput, "25:00", "Giờ không hợp lệ. Xin nhập theo dạng giờ:phút, ví dụ 07:30."],
  [idInput, "", "Mục này chưa chọn."],
  [idInput, undefined, "Mục này chưa chọn."],
  [idInput, "x", "Mã không hợp lệ."],
])("what was left out is told apart from what is wrong (%#)", (input, typed, sentence) => {
  expect(input.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual([sentence]);
});
