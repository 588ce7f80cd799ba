// Which tests failed and why, one line each: printed last, so that whoever reads only the end of a long run knows.
import path from "node:path";
import { root } from "./paths.mjs";

/** @returns lines "file › title: first line of the message" of vitest's report (JSON); a skipped test is one too. */
export function vitestFailures(report) {
  return (report?.testResults ?? []).flatMap((file) => {
    const tests = file.assertionResults.filter(({ status }) => status !== "passed");
    if (tests.length === 0 && file.status === "failed") return [line(relative(file.name), "", file.message)];
    return tests.map((test) => line(relative(file.name), test.fullName, test.failureMessages?.[0] ?? test.status));
  });
}

/** @returns the same of playwright's report (JSON): specs in suites in suites. */
export function playwrightFailures(report) {
  const own = (report?.errors ?? []).map((error) => line("playwright", "", error.message));
  return [...own, ...(report?.suites ?? []).flatMap(suiteFailures)];
}

function suiteFailures(suite) {
  const specs = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status !== "expected")
      .map((test) => line(spec.file, spec.title, test.results.at(-1)?.error?.message ?? test.status)),
  );
  return [...specs, ...(suite.suites ?? []).flatMap(suiteFailures)];
}

/** Playwright names its files from the folder of the tests, vitest with their whole path. */
const relative = (file) => (path.isAbsolute(file) ? path.relative(root, file) : file);

// The colours of a terminal begin with the escape character, written here by its number.
const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

function line(file, title, message = "") {
  const why = String(message).replace(colours, "").trim().split("\n").slice(0, 3).join(" ").slice(0, 400);
  return [file, title].filter(Boolean).join(" › ") + (why === "" ? "" : `: ${why}`);
}
