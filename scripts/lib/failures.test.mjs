import path from "node:path";
import { expect, test } from "vitest";
import { playwrightFailures, vitestFailures } from "./failures.mjs";
import { root } from "./paths.mjs";

const red = `${String.fromCharCode(27)}[31m`;

test("vitest: failed and skipped tests and files that cannot be loaded are named, passed ones are not", () => {
  const report = {
    testResults: [
      {
        name: "a.test.ts",
        status: "failed",
        assertionResults: [
          { status: "passed", fullName: "good" },
          { status: "failed", fullName: "bad", failureMessages: [`${red}expected 1\n  at x\n  at y\n  at z`] },
          { status: "skipped", fullName: "left out" },
        ],
      },
      { name: path.join(root, "lib/b.test.ts"), status: "failed", message: "cannot be loaded", assertionResults: [] },
      { name: "c.test.ts", status: "passed", assertionResults: [{ status: "passed", fullName: "good" }] },
    ],
  };
  expect(vitestFailures(report)).toEqual([
    "a.test.ts › bad: expected 1   at x   at y",
    "a.test.ts › left out: skipped",
    "lib/b.test.ts: cannot be loaded",
  ]);
});

test("playwright: unexpected specs are found at any depth, with the last message", () => {
  const spec = (title, status, message) => ({
    file: "a.spec.ts",
    title,
    tests: [{ status, results: [{ error: { message: "first" } }, { error: message && { message } }] }],
  });
  const report = {
    errors: [{ message: "no server" }],
    suites: [{ specs: [spec("good", "expected")], suites: [{ specs: [spec("bad", "unexpected", "last")] }] }],
  };
  expect(playwrightFailures(report)).toEqual(["playwright: no server", "a.spec.ts › bad: last"]);
});

test("a run without a report has no names to give", () => {
  expect([vitestFailures(undefined), playwrightFailures(undefined)]).toEqual([[], []]);
});
