// Reference data, and on an empty embedded database the demonstration: the loader decides by DEMO what is missing.
import { existsSync } from "node:fs";
import path from "node:path";
import { runTool } from "./children.mjs";
import { root } from "./paths.mjs";
import { quiet } from "./prepare.mjs";
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
