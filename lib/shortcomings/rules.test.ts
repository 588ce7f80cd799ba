import { expect, test } from "vitest";
import { isOverdue, reportableStatuses, SHORTCOMING_STATUSES } from "./rules";

test("RQ-16: the unit reports up to 'fixed', never 'verified', and never backwards", () => {
  expect(SHORTCOMING_STATUSES.map((status) => reportableStatuses(status))).toEqual([
    ["notYet", "underWay", "fixed"],
    ["underWay", "fixed"],
    [],
    [],
  ]);
});

test("overdue from the day after the due day, only while outstanding", () => {
  expect(isOverdue("underWay", "2024-12-09", "2024-12-09")).toBe(false);
  expect(isOverdue("underWay", "2024-12-09", "2024-12-10")).toBe(true);
  expect(isOverdue("fixed", "2024-12-09", "2024-12-10")).toBe(false);
  expect(isOverdue("notYet", null, "2024-12-10")).toBe(false);
});
