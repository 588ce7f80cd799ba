// Reference data, and on an empty embedded database the demonstration: the loader decides by DEMO what is missing.
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { runTool } from "./children.mjs";
import { root } from "./paths.mjs";
import { quiet } from "./prepare.mjs";
import { explain } from "./say.mjs";
import { withClient } from "./sql.mjs";

const loader = "prisma/seed/load.ts";

export async function loadData({ environment, demo, say }) {
  if (!existsSync(path.join(root, loader))) return;
  await runTool(process.execPath, ["--import", "tsx", loader], {
    cwd: root,
    env: { ...process.env, ...environment, ...quiet, DEMO: demo ? "1" : "0" },
    failure: "Không nạp được dữ liệu ban đầu",
    onLine: say,
  });
}

/**
 * What the database remembers about the demonstration, or undefined when it holds none: the loader writes
 * `{ state: "loading" | "ready", accounts }`, where `accounts` is the text shown beside the address.
 */
export async function demonstration(ownerUrl) {
  return withClient(ownerUrl, async (client) => {
    const { rows: tables } = await client.query("SELECT to_regclass('system_state') IS NOT NULL AS known");
    if (!tables[0].known) return undefined;
    const { rows } = await client.query("SELECT value FROM system_state WHERE key = 'demo'");
    return rows[0]?.value;
  });
}

/** A loader builds one committee at a time: so much memory for its objects, and room for the young ones, of which most die at once. */
const memoryLimits = ["--max-old-space-size=384", "--max-semi-space-size=64"];

/** While one loader computes, the database works for the other: two keep two cores busy. */
const loaders = Math.min(2, availableParallelism());

/** Loads the rest of the province beside the application until it is complete or a stop is asked for. */
export async function loadRemaining({ environment, say, isEnding }) {
  const started = performance.now();
  const runs = Array.from({ length: loaders }, () =>
    runTool(process.execPath, [...memoryLimits, "--import", "tsx", "prisma/seed/continue.ts"], {
      cwd: root,
      env: { ...process.env, ...environment, ...quiet },
      failure: "Chưa nạp hết dữ liệu trình diễn; lần chạy sau sẽ nạp tiếp",
      onLine: say,
    }),
  );
  const failed = (await Promise.allSettled(runs)).find((run) => run.status === "rejected");
  if (isEnding()) return;
  if (failed !== undefined) return explain(failed.reason);
  await withClient(environment.MIGRATION_DATABASE_URL, (client) => client.query("ANALYZE"));
  say(`Dữ liệu trình diễn của cả tỉnh đã đủ sau ${Math.ceil((performance.now() - started) / 1000)} giây.`);
}
