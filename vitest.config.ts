import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = { "@": path.resolve(import.meta.dirname) };

/** Nothing may depend on the zone of the process: dates of the regulations are reasoned about in Asia/Ho_Chi_Minh only. */
process.env.TZ = "Pacific/Apia";

export default defineConfig({
  resolve: { alias },
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
    ],
  },
});
