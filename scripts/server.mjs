// Serves the built application on a prepared database; settings come from the environment (see README).
import { readFileSync } from "node:fs";
import path from "node:path";
import { serve } from "./lib/http-server.mjs";
import { root } from "./lib/paths.mjs";

/** Starts Next behind the server; answers how to stop both. */
export async function startServer({ host, port, trustProxy }) {
  const { default: next } = await import("next");
  // The configuration as it was built: Node cannot read next.config.ts, and Next would transpile it again at each start.
  const built = JSON.parse(readFileSync(path.join(root, ".next/required-server-files.json"), "utf8"));
  const app = next({ dev: false, dir: root, hostname: host, port, conf: built.config });
  await quietly(() => app.prepare());
  const server = await serve({ host, port, trustProxy, handle: app.getRequestHandler() });
  return {
    stop: async (limitMs) => {
      await server.close(limitMs);
      await app.close();
    },
  };
}

/** Next reports on reading its configuration; the terminal is for the person who started us. */
async function quietly(work) {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
