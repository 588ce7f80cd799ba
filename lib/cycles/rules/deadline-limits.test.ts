import { describe, expect, test } from "vitest";
import { type ExtensionFacts, extensionProblem, type PlanFacts, planProblem } from "./deadline-limits";

function limit(lastDay: string, name = "cấp trên") {
  return { lastDay, text: lastDay, name };
}

const plan: PlanFacts = {
  name: "Kiểm điểm xong – Tổ chức cơ sở đảng",
  fromAbove: limit("2024-12-09"),
  higher: [limit("2024-12-13", "cấp huyện")],
  lower: [limit("2024-12-03", "chi bộ")],
  today: "2024-11-20",
};

describe("RQ-13 a unit dates the levels below it", () => {
  test.each<[string, Partial<PlanFacts>, string, string | null]>([
    ["earlier than from above", {}, "2024-12-08", null],
    ["on the day from above", {}, "2024-12-09", null],
    ["later than from above", {}, "2024-12-10", "deadline.laterThanAbove"],
    ["on the day of the level above", { fromAbove: null }, "2024-12-13", "deadline.notEarlier"],
    ["a day before the level above", { fromAbove: null }, "2024-12-12", null],
    ["on the day of the level below", {}, "2024-12-03", "deadline.lowerLater"],
    ["a day after the level below", {}, "2024-12-04", null],
    ["today", { today: "2024-12-05" }, "2024-12-05", null],
    ["yesterday", { today: "2024-12-06" }, "2024-12-05", "deadline.inPast"],
  ])("%s", (_, change, day, code) => {
    expect(planProblem(day, { ...plan, ...change })?.code ?? null).toBe(code);
  });
});

const extension: ExtensionFacts = {
  current: limit("2024-12-05"),
  ceilings: [limit("2024-12-09"), limit("2024-12-12")],
  today: "2024-12-04",
};

describe("RQ-13 an extension from above", () => {
  test.each<[string, Partial<ExtensionFacts>, string, string | null]>([
    ["later than what binds now", {}, "2024-12-06", null],
    ["the same day", {}, "2024-12-05", "deadline.extensionNotLater"],
    ["up to what binds the granter", {}, "2024-12-09", null],
    ["beyond what binds the granter", {}, "2024-12-10", "deadline.extensionTooLate"],
    ["where nobody set a date", { current: null }, "2024-12-06", "deadline.noneToExtend"],
    ["after the deadline has passed, to a day to come", { today: "2024-12-08" }, "2024-12-09", null],
    ["to a day that has passed", { today: "2024-12-08" }, "2024-12-07", "deadline.inPast"],
  ])("%s", (_, change, day, code) => {
    expect(extensionProblem(day, { ...extension, ...change })?.code ?? null).toBe(code);
  });
});
