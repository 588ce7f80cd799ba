import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../core/calendar";
import { ask, fieldOf } from "./contract-cases";

describe("RQ-13 R20.17: deadline", () => {
  it("depends on the instant, not on the offset it is written with", () => {
    const minutes = fc.integer({ min: 28_000_000, max: 30_000_000 });
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: -12, max: 14 }),
        fc.constantFrom("before", "through"),
        (at, hours, bound) => {
          const utc = new Date(at * 60_000);
          const sign = hours < 0 ? "-" : "+";
          const local = new Date(utc.getTime() + hours * 3_600_000).toISOString().slice(0, 19);
          const written = `${local}${sign}${String(Math.abs(hours)).padStart(2, "0")}:00`;
          const date = "2024-12-15";
          const answer = ask("ha-tinh-2024", "deadline", { bound, date, at: written });
          expect(answer.onTime).toBe(dayOf(utc) <= (bound === "before" ? "2024-12-14" : date));
          expect(answer.onTime).toBe(ask("ha-tinh-2024", "deadline", { bound, date, at: utc.toISOString() }).onTime);
        },
      ),
    );
  });

  it.each([
    ["2024-12-14T23:59+07:00", true],
    ["2024-12-14T08:59:59-08:00", true],
    ["2024-12-14T09:00:00-08:00", false],
    ["2024-12-15T01:59:59+09:00", true],
    ["2024-12-15T02:00:00+09:00", false],
  ])("before 15/12/2024 at %s: %s", (at, onTime) => {
    expect(ask("hd25-2023", "deadline", { bound: "before", date: "2024-12-15", at })).toMatchObject({
      lastDay: "2024-12-14",
      onTime,
    });
  });

  it.each([
    "2024-12-14T23:59:59",
    "2024-12-14",
    "2024-12-14T23:59:60+07:00",
    "2024-12-14T23:59:59+7:00",
    "2024-12-14T23:59:59 07:00",
    "2024-02-30T10:00:00+07:00",
    "14/12/2024 10:00",
    1734195600,
    null,
  ])("%j is no instant", (at) => {
    expect(fieldOf("ha-tinh-2024", "deadline", { bound: "before", date: "2024-12-15", at })).toBe("at");
  });
});
