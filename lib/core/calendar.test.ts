import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  fromDateColumn,
  instantAt,
  isDay,
  timeOf,
  toDateColumn,
  weekdayOf,
} from "./calendar";

describe("calendar of the province (RQ-13), in a process of another zone", () => {
  test("midnight of 14/12 in the province is 17:00 UTC of 13/12", () => {
    expect(dayOf(new Date("2024-12-13T16:59:59.999Z"))).toBe("2024-12-13");
    expect(dayOf(new Date("2024-12-13T17:00:00.000Z"))).toBe("2024-12-14");
    expect(instantAt("2024-12-14", "00:00").toISOString()).toBe("2024-12-13T17:00:00.000Z");
    expect(timeOf(new Date("2024-12-09T00:30:00Z"))).toBe("07:30");
  });

  test("days that do not exist are not days", () => {
    expect(["2024-02-29", "2023-02-29", "2024-13-01", "2024-1-1", "14/12/2024", ""].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test("arithmetic over month and year ends", () => {
    expect(addDays("2024-12-31", 1)).toBe("2025-01-01");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
    expect(addMonths("2024-08-31", 6)).toBe("2025-02-28");
    expect(daysBetween("2024-12-10", "2024-12-14")).toBe(4);
    expect(daysBetween("2024-12-14", "2024-12-10")).toBe(-4);
  });

  test("14/12/2024 is a Saturday, 15/12/2024 a Sunday", () => {
    expect([weekdayOf("2024-12-14"), weekdayOf("2024-12-15")]).toEqual([6, 7]);
  });

  test("a day survives the database's edge whatever the zone of the process", () => {
    expect(fromDateColumn(toDateColumn("2024-12-14"))).toBe("2024-12-14");
  });
});
