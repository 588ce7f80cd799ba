import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = { "@": path.resolve(import.meta.dirname) };

/** Nothing may depend on the zone of the process: days and deadlines are reasoned about in Asia/Ho_Chi_Minh alone. */
process.env.TZ = "Pacific/Apia";

export default defineConfig({
  test: {
    retry: 0,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          environment: "node",
          include: ["{lib,components,app,scripts,prisma}/**/*.test.{ts,tsx,mjs}"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          environment: "node",
          include: ["tests/{integration,security}/**/*.test.{ts,mjs}"],
          globalSetup: ["tests/support/server.mjs"],
          setupFiles: ["tests/support/own-database.mjs"],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
