import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, isDay as isCalendarDay } from "../core/calendar";
import { dayInVietnam, isInstant, weekdayName } from "./calendar-day";
import { describeDeadline, isOnTime, judgeDeadline, packDeadline } from "./deadline";
import { getPack } from "./registry";

describe("RQ-13 R20.17: before and through, in Vietnamese calendar time", () => {
  it.each([
    ["before", "2024-12-14T23:59:59+07:00", true],
    ["before", "2024-12-15T00:00:00+07:00", false],
    ["before", "2024-12-14T16:59:59Z", true],
    ["before", "2024-12-14T17:00:00Z", false],
    ["through", "2024-12-15T23:59:59.999+07:00", true],
    ["through", "2024-12-15T17:00:00Z", false],
    ["through", "2024-12-16T00:00:00+07:00", false],
  ] as const)("%s 15/12/2024 at %s: %s", (bound, at, onTime) => {
    expect(isOnTime(bound, "2024-12-15", at)).toBe(onTime);
    expect(judgeDeadline(bound, "2024-12-15", at).explanation.result.value).toBe(onTime);
  });

  it("names the last day and its weekday and never shifts it", () => {
    expect(describeDeadline("before", "2024-12-15")).toMatchObject({
      lastDay: "2024-12-14",
      weekday: "Thứ Bảy",
      text: "trước ngày 15/12/2024 (ngày cuối: Thứ Bảy, 14/12/2024)",
    });
    expect(describeDeadline("through", "2024-12-15")).toMatchObject({
      lastDay: "2024-12-15",
      weekday: "Chủ nhật",
      text: "đến hết ngày 15/12/2024 (Chủ nhật)",
    });
  });

  it.each([
    ["2024-03-01", "2024-02-29"],
    ["2023-03-01", "2023-02-28"],
    ["2025-01-01", "2024-12-31"],
    ["1900-03-01", "1900-02-28"],
    ["2000-03-01", "2000-02-29"],
  ])("before %s ends on %s", (date, lastDay) => {
    expect(describeDeadline("before", date).lastDay).toBe(lastDay);
  });

  it("R10.0: the deadlines of the pack in a season", () => {
    const days = Object.fromEntries(
      getPack("ha-tinh-2024").deadlines.map((rule) => [rule.code, packDeadline(rule, 2024).lastDay]),
    );
    expect(days).toEqual({
      finish: "2024-12-30",
      finishSpecialYear: "2025-01-14",
      officials: "2024-12-14",
      dossier: "2024-12-14",
      expectedCompletion: "2024-12-15",
    });
  });
});

describe("calendar days", () => {
  it.each(["2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "24-01-01", "2024-1-1", "2024-12-15T00:00:00Z"])(
    "%s is no day",
    (text) => expect(isCalendarDay(text)).toBe(false),
  );

  it.each([
    "2024-12-15T00:00:00",
    "2024-12-15",
    "2024-02-30T00:00:00Z",
    "2024-12-15T24:00:00Z",
    "2024-12-15 00:00:00Z",
  ])("%s is no instant with offset", (text) => expect(isInstant(text)).toBe(false));

  it.each([
    ["2024-08-31", 6, "2025-02-28"],
    ["2023-08-31", 6, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-06-30", 6, "2024-12-30"],
    ["2024-12-15", 1, "2025-01-15"],
    ["2024-01-31", -2, "2023-11-30"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it("adds days across leap years and year ends like the calendar", () => {
    const epochDay = fc.integer({ min: 0, max: 60_000 });
    fc.assert(
      fc.property(epochDay, fc.integer({ min: -4000, max: 4000 }), (start, days) => {
        const day = new Date(start * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(addDays(day, days) > day).toBe(days > 0);
      }),
    );
  });

  it("takes the province's day of an instant", () => {
    expect(dayInVietnam("2024-12-31T17:00:00Z")).toBe("2025-01-01");
    expect(dayInVietnam("2024-12-31T16:59:59Z")).toBe("2024-12-31");
    expect(weekdayName("2024-12-09")).toBe("Thứ Hai");
  });
});
