import { defineConfig } from "@playwright/test";
import { browserArguments, findBrowser } from "./scripts/lib/browser.mjs";

const port = process.env.E2E_PORT ?? "3210";
/** A server that already runs on a demonstration of its own; without it one is started and stopped here. */
const running = process.env.E2E_BASE_URL;
/** The project "operation" starts what it needs: a further server would only cost time. */
const startsNothing = process.env.E2E_SERVER === "none";
const baseURL = running ?? `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // Limits against hanging, not measures of speed: a busy machine of two cores must not fail a test.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: process.env.E2E_REPORT ?? "test-results/e2e.json" }]],
  use: {
    baseURL,
    browserName: "chromium",
    locale: "vi-VN",
    timezoneId: "Pacific/Apia",
    actionTimeout: 30_000,
    screenshot: "only-on-failure",
    // Recording takes a copy of the page at every action; asked for where a failure has to be looked into.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    launchOptions: { executablePath: findBrowser(), args: browserArguments() },
  },
  // Each project runs on a demonstration of its own (scripts/lib/suites.mjs), so that a journey can be walked in each.
  projects: [
    { name: "desktop", testIgnore: /e2e\/operation\//, use: { viewport: { width: 1280, height: 800 } } },
    // The same journeys on a phone and without scripts; accessibility is checked at both widths by the desktop project.
    {
      name: "phone",
      testDir: "tests/e2e/journeys",
      use: { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
    },
    // Stopping and killing, on installations that the tests start themselves.
    { name: "operation", testDir: "tests/e2e/operation" },
  ],
  webServer:
    running || startsNothing
      ? undefined
      : {
          command: "node scripts/start.mjs",
          url: `${baseURL}/api/health`,
          timeout: 600_000,
          reuseExistingServer: false,
          gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
          stdout: "pipe",
          env: {
            PORT: port,
            DATA_DIR: process.env.E2E_DATA_DIR ?? ".data/e2e",
            TZ: "Pacific/Apia",
            DEMO_SIZE: "story",
          },
        },
});
