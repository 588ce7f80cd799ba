// The parts of `npm test`: each runs to its end, shows its failures and answers how many tests passed and failed.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { isStopping, track } from "./children.mjs";
import { playwrightFailures, vitestFailures } from "./failures.mjs";
import { root } from "./paths.mjs";
import { say } from "./say.mjs";

const tool = (...parts) => path.join(root, "node_modules", ...parts);

/** One check that either holds or not; its output is shown only when it does not. */
export async function check(title, file, args, env) {
  const { code, output } = await run([file, ...args], env, "pipe");
  if (code !== 0) process.stdout.write(output);
  say(`${code === 0 ? "✓" : "✗"} ${title}`);
  return code === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [title] };
}

export const checks = [
  ["định dạng và quy tắc mã nguồn (biome)", tool("@biomejs/biome/bin/biome"), ["check", "--error-on-warnings", "."]],
  ["kiểu dữ liệu (tsc)", tool("typescript/bin/tsc"), ["--noEmit", "-p", "."]],
  ["cấu trúc (scripts/check-structure.mjs)", path.join(root, "scripts/check-structure.mjs"), []],
  ["các bước nâng cấp khớp với lược đồ (db:diff)", path.join(root, "scripts/db-diff.mjs"), ["--check"]],
];

/** A project of vitest. */
export async function vitest(project, reportFile, env) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const { code } = await run([tool("vitest/vitest.mjs"), "run", "--project", project, ...reporters], env, "inherit");
  const report = readReport(reportFile);
  return named(project, countVitest(report, code), vitestFailures(report));
}

/** The projects of playwright.config.mjs: each on a server and a demonstration of its own. */
export const browserProjects = ["desktop", "phone", "operation"];

export async function playwright(project, reportFile, env) {
  const own = { E2E_REPORT: reportFile, E2E_DATA_DIR: path.join(env.E2E_DATA_DIR, project) };
  const { code } = await run(
    [tool("@playwright/test/cli.js"), "test", "--project", project],
    { ...env, ...own, E2E_SERVER: project === "operation" ? "none" : "own" },
    "inherit",
  );
  const report = readReport(reportFile);
  return named(project, countPlaywright(report, code), playwrightFailures(report));
}

/** The counts of a suite with a line for each failure: what failed without a name of its own stands under the suite's. */
export function named(project, counts, lines) {
  const nameless = counts.failed > 0 && lines.length === 0;
  const failures = nameless ? ["kết thúc lỗi mà không có kiểm thử nào được nêu tên; xem phần in ra ở trên"] : lines;
  return { ...counts, failures: failures.map((line) => `[${project}] ${line}`) };
}

/** A skipped test proves nothing: it counts as failed. So does a run that ended badly without a failed test. */
export function countVitest(report, code) {
  const passed = report?.numPassedTests ?? 0;
  const failed = (report?.numTotalTests ?? 0) - passed + brokenFiles(report);
  return settle(passed, failed, code);
}

/** Files that could not be loaded report no tests of their own. */
function brokenFiles(report) {
  return (report?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
}

export function countPlaywright(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return settle(expected, unexpected + flaky + skipped, code);
}

function settle(passed, failed, code) {
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    say(`Không đọc được báo cáo ${file}: ${error.message}`);
    return undefined;
  }
}

function run(args, env, stdio) {
  if (isStopping()) return Promise.resolve({ code: 1, output: "" });
  return new Promise((resolve) => {
    // In a group of its own: a stop reaches the suite once, through stopTools, and the suite stops the servers it started.
    const child = track(
      spawn(process.execPath, args, { cwd: root, env, detached: true, stdio: ["ignore", stdio, stdio] }),
    );
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk) => {
        output += chunk;
      });
    }
    child.once("error", (error) => resolve({ code: 1, output: `${error.message}\n` }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
