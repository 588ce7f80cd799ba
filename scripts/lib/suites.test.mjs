import { expect, test } from "vitest";
import { countPlaywright, countVitest, named } from "./suites.mjs";

const file = (status, count) => ({ status, assertionResults: Array.from({ length: count }, () => ({})) });

test("skipped and unfinished tests count as failed", () => {
  const report = { numTotalTests: 5, numPassedTests: 3, testResults: [file("passed", 3), file("failed", 2)] };
  expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 2 });
  expect(countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } }, 1)).toEqual({
    passed: 4,
    failed: 4,
  });
});

test("a file that could not be loaded, a missing report and a bad end count as failed", () => {
  expect(countVitest({ numTotalTests: 1, numPassedTests: 1, testResults: [file("failed", 0)] }, 1)).toEqual({
    passed: 1,
    failed: 1,
  });
  expect(countVitest(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright({ stats: { expected: 2 } }, 1)).toEqual({ passed: 2, failed: 1 });
});

test("all well", () => {
  expect(countVitest({ numTotalTests: 2, numPassedTests: 2, testResults: [file("passed", 2)] }, 0)).toEqual({
    passed: 2,
    failed: 0,
  });
});

test("every failed suite has a line, also one that ended badly without a failed test", () => {
  expect(named("phone", countPlaywright({ stats: { expected: 2 } }, 1), []).failures).toEqual([
    expect.stringMatching(/^\[phone\] kết thúc lỗi/),
  ]);
  expect(named("unit", { passed: 1, failed: 1 }, ["a.test.ts › bad"])).toEqual({
    passed: 1,
    failed: 1,
    failures: ["[unit] a.test.ts › bad"],
  });
  expect(named("unit", { passed: 1, failed: 0 }, []).failures).toEqual([]);
});
