import { describe, expect, test } from "vitest";
import { readCardNumber, readChoice, readCount, readDay, readText, YES_NO } from "./cell-values";

const text = (value: string) => ({ text: value, kind: "text" as const });
const number = (value: string) => ({ text: value, kind: "number" as const });

describe("days", () => {
  test.each([
    [text("05/03/1965"), "1965-03-05"],
    [text("5/3/1965"), "1965-03-05"],
    [text("5-3-1965"), "1965-03-05"],
    [text("05.03.1965"), "1965-03-05"],
    [text("'05/03/1965"), "1965-03-05"],
    [text("1965-03-05"), "1965-03-05"],
    [text("1965-03-05T00:00:00"), "1965-03-05"],
    [{ text: "1965-03-05", kind: "day" as const }, "1965-03-05"],
    [number("23806"), "1965-03-05"],
    [number("5031965"), null],
    [number("15031965"), "1965-03-15"],
  ])("%o is %s", (cell, day) => {
    const read = readDay(cell, "1900");
    expect(read.problem === undefined ? read.value : null).toBe(day);
  });

  test("a serial number without format counts from the calendar of its file", () => {
    expect(readDay(number("22344"), "1904").value).toBe("1965-03-05");
  });

  test.each(["31/02/1980", "1965", "5/3/65", "tháng 3", "99999999", "05/03/0965"])(
    "%s is no day, with the remedy",
    (typed) => {
      expect(readDay(text(typed), "1900").problem).toMatch(/Xin /);
    },
  );
});

describe("other cells", () => {
  test.each([
    ["1.234", "1234"],
    ["1,234", "1234"],
    ["1 234 567", "1234567"],
    ["12", "12"],
    ["", ""],
  ])("%s as a count is %s", (typed, value) => {
    expect(readCount({ text: typed, kind: "text" }, 10_000_000)).toEqual({ value });
  });

  test.each(["-1", "1.5", "1.23", "mười"])("%s is no count", (typed) => {
    expect(readCount(text(typed)).problem).toBeDefined();
  });

  test("a card number kept as a short number may have lost its zeros", () => {
    expect(readCardNumber(text("001234567890"))).toEqual({ value: "001234567890" });
    expect(readCardNumber(number("123456789012"))).toEqual({ value: "123456789012" });
    expect(readCardNumber(number("1234567890")).problem).toContain("số 0 ở đầu");
  });

  test.each(["=1+1", "+84", "-x", "@SUM(A1)"])("a name may not begin like a formula: %s", (typed) => {
    expect(readText(text(typed), { maximum: 100 }).problem).toContain("công thức");
  });

  test("prose may begin with a dash, as conclusions do", () => {
    expect(readText(text("- Ưu điểm: đoàn kết"), { maximum: 100, prose: true })).toEqual({
      value: "- Ưu điểm: đoàn kết",
    });
    expect(readText(text("=cmd|' /C calc'!A0"), { maximum: 100, prose: true }).problem).toBeDefined();
  });

  test("choices do not mind capitals, marks and blanks; a foreign one lists what there is", () => {
    expect(readChoice(text("  CO "), YES_NO).value).toBe("yes");
    expect(readChoice(text("x"), YES_NO).value).toBe("yes");
    expect(readChoice(text("có thể"), YES_NO).problem).toBe(
      "Không có lựa chọn này. Xin chọn một trong: “Có”, “Không”.",
    );
  });

  test("formulas and errors are named", () => {
    expect(readText({ text: "=A1", kind: "formula" }, { maximum: 9 }).problem).toContain("công thức");
    expect(readDay({ text: "#N/A", kind: "error" }, "1900").problem).toContain("#N/A");
  });
});
