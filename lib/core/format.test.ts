import { describe, expect, test } from "vitest";
import {
  formatCount,
  formatDateTime,
  formatDateTimeWithWeekday,
  formatDay,
  formatDayShort,
  formatDayWithWeekday,
  formatDecimal,
  formatPercent,
  formatShare,
  formatTime,
  parseTypedDay,
} from "./format";

describe("numbers", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [1000, "1.000"],
    [98112, "98.112"],
    [1234567, "1.234.567"],
    [-6412, "−6.412"],
  ])("count %d is written %s", (value, text) => expect(formatCount(value)).toBe(text));

  test.each([
    [2.8333, "2,83"],
    [3.4, "3,4"],
    [3, "3"],
    [1234.5, "1.234,5"],
  ])("a step of a formula %d is written %s", (value, text) => expect(formatDecimal(value)).toBe(text));

  test.each([
    [0.757, "75,7%"],
    [0.52, "52,0%"],
    [1, "100,0%"],
    [0.0005, "0,1%"],
    [0.2005, "20,1%"],
  ])("fraction %d is written %s", (fraction, text) => expect(formatPercent(fraction)).toBe(text));

  test("percentages without decimals", () => expect(formatPercent(0.924, 0)).toBe("92%"));

  test.each([
    [74270, 98112, "75,7%"],
    [9999, 10000, "99,9%"],
    [98111, 98112, "99,9%"],
    [98112, 98112, "100,0%"],
    [1, 98112, "0,1%"],
    [0, 98112, "0,0%"],
    [0, 0, "–"],
  ])("%d of %d is written %s, finished and begun never rounded into each other", (part, whole, text) =>
    expect(formatShare(part, whole)).toBe(text),
  );
});

describe("days and instants", () => {
  test("a day", () => expect(formatDay("2024-12-05")).toBe("05/12/2024"));
  test("a day without its year", () => expect(formatDayShort("2024-12-05")).toBe("05/12"));

  test.each([
    ["2024-12-09", "Thứ Hai 09/12/2024"],
    ["2024-12-14", "Thứ Bảy 14/12/2024"],
    ["2024-12-15", "Chủ nhật 15/12/2024"],
  ])("RQ-13: %s is %s", (day, text) => expect(formatDayWithWeekday(day)).toBe(text));

  test("an instant is shown on the clock of Hà Nội, whatever the zone of the process", () => {
    expect(formatDateTime(new Date("2024-12-14T16:59:00Z"))).toBe("14/12/2024 23:59");
    expect(formatDateTime("2024-12-14T17:00:00Z")).toBe("15/12/2024 00:00");
    expect(formatDateTimeWithWeekday("2024-12-10T01:14:00Z")).toBe("Thứ Ba 10/12/2024 08:14");
    expect(formatTime("2024-12-10T01:14:00Z")).toBe("08:14");
  });

  test("what is not a day is refused", () => expect(() => formatDay("14/12/2024")).toThrow(RangeError));

  test.each([
    ["14/12/2024", "2024-12-14"],
    [" 4-1-2025 ", "2025-01-04"],
    ["4.1.2025", "2025-01-04"],
    ["14122024", "2024-12-14"],
    ["14 12 2024", "2024-12-14"],
    ["1412024", null],
    ["2024-12-14", "2024-12-14"],
    ["29/02/2024", "2024-02-29"],
    ["29/02/2023", null],
    ["31/11/2024", null],
    ["14/13/2024", null],
    ["hôm nay", null],
    ["", null],
  ])("typed %j is read as %j", (typed, day) => expect(parseTypedDay(typed)).toBe(day));
});
