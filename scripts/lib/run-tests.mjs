// Prepares like npm start, then checks, unit, integration and end-to-end tests on data of their own.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { isStopping, stopTools } from "./children.mjs";
import { root } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { buildApplication, exclusively, generateClient, installLibraries, quiet } from "./prepare.mjs";
import { explain, say } from "./say.mjs";
import { browserProjects, check, checks, playwright, vitest } from "./suites.mjs";

/** Settings of the person who runs the tests must not lead them to his data. */
const personal =
  /^(DATABASE_URL|MIGRATION_DATABASE_URL|DATA_DIR|PORT|HOST|DEMO.*|CLOCK_START|TRUST_PROXY|NEXTAUTH_.*|PG.*)$/;

/** Suites that are stopped get this long to stop the servers they started. */
const suiteEndLimitMs = 15_000;

async function testEnvironment(dataDir) {
  const inherited = Object.entries(process.env).filter(([name]) => !personal.test(name));
  const { NODE_ENV: _mode, ...silent } = quiet;
  const own = { TZ: "Pacific/Apia", E2E_PORT: String(await freePort()), E2E_DATA_DIR: dataDir, DEMO_SIZE: "story" };
  return { ...Object.fromEntries(inherited), ...silent, ...own };
}

async function prepare() {
  return exclusively(async () => {
    await installLibraries();
    await generateClient();
    const browser = await ensureBrowser();
    await buildApplication();
    return browser;
  });
}

async function runSuites(environment, results) {
  const reports = path.join(root, "test-results");
  mkdirSync(reports, { recursive: true });
  const suites = [
    ...checks.map(
      ([title, file, args]) =>
        () =>
          check(title, file, args, environment),
    ),
    () => vitest("unit", path.join(reports, "unit.json"), environment),
    () => vitest("integration", path.join(reports, "integration.json"), environment),
    ...browserProjects.map(
      (project) => () => playwright(project, path.join(reports, `e2e-${project}.json`), environment),
    ),
  ];
  for (const suite of suites) results.push(await suite());
}

/** Runs everything and ends with one line that sums it up. */
export async function runTests() {
  stopOnSignal();
  const results = [];
  const dataDir = mkdtempSync(path.join(tmpdir(), "kiemdiem-e2e-"));
  // As root the database runs as another user, who must be able to pass through.
  chmodSync(dataDir, 0o711);
  try {
    const browser = await prepare();
    rmSync(path.join(root, "test-results"), { recursive: true, force: true });
    await runSuites({ ...(await testEnvironment(dataDir)), CHROMIUM_PATH: browser }, results);
  } catch (error) {
    explain(error);
    results.push({ passed: 0, failed: 1, failures: [] });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  if (isStopping()) return;
  for (const line of results.flatMap(({ failures }) => failures)) say(`✗ ${line}`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  say(`${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = sum("failed") === 0 ? 0 : 1;
}

function stopOnSignal() {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, async () => {
      process.exitCode = 1;
      setTimeout(() => process.exit(), suiteEndLimitMs + 5_000).unref();
      await stopTools(suiteEndLimitMs);
    });
  }
}
