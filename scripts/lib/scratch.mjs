// A throw-away server for development tools and tests.
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { startCluster } from "./cluster.mjs";
import { ensureRoles } from "./databases.mjs";
import { loadSecrets } from "./secrets.mjs";

/** Runs `work` with a fresh server under `dataDir` and removes everything afterwards. */
export async function withScratchCluster(dataDir, work) {
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o711);
  const secrets = loadSecrets(dataDir);
  const cluster = await startCluster({ dataDir, password: secrets.superuser, say: () => undefined });
  try {
    await ensureRoles(cluster.url("postgres"), secrets);
    return await work(cluster, secrets);
  } finally {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
