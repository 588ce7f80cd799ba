import { expect, test } from "vitest";
import { describeLevel, GRADES, gradeName, LEVELS } from "@/lib/regulations/levels";
import { gradeNames, levelCodes, levelNames, levelShortNames } from "./levels";

test("R1.1: the levels on screen are those of the regulations, in the same order and words", () => {
  expect(levelCodes).toEqual(LEVELS);
  for (const level of LEVELS) {
    expect([levelNames[level], levelShortNames[level]]).toEqual([
      describeLevel(level).name,
      describeLevel(level).shortName,
    ]);
  }
});

test("R7.1: the grades on screen are those of the regulations", () => {
  expect(Object.entries(gradeNames)).toEqual(GRADES.map((grade) => [grade, gradeName(grade)]));
});
