import { expect, test } from "vitest";
import { proposedDeadlines } from "@/lib/cycles/rules/opening-deadlines";
import { openCycleSchema } from "@/lib/cycles/schema";
import { getPack } from "@/lib/regulations/registry";
import { answersFrom, flatAnswers } from "./opening-query";

test("RQ-01: answers survive the way through the address of the page that checks them", () => {
  const answers = {
    unitId: "0193b4a2-0000-7000-8000-000000000001",
    year: 2024,
    rulePackId: "ha-tinh-2024",
    name: "Đợt kiểm điểm năm 2024",
    referenceOn: "2024-12-31",
    deadlines: proposedDeadlines(getPack("ha-tinh-2024"), 2024),
  };
  const address = new URLSearchParams(flatAnswers(answers));
  expect(openCycleSchema.parse(answersFrom(Object.fromEntries(address)))).toEqual(answers);
});
