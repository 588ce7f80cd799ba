// A throw-away server for development tools and tests.
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { startCluster } from "./cluster.mjs";
import { ensureRoles } from "./databases.mjs";
import { loadSecrets } from "./secrets.mjs";

/** Starts a fresh server under `dataDir`; `remove` stops it and deletes everything. */
export async function openScratchCluster(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o711);
  const secrets = loadSecrets(dataDir);
  const cluster = await startCluster({ dataDir, password: secrets.superuser, say: () => undefined, throwAway: true });
  const remove = async () => {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await ensureRoles(cluster.url("postgres"), secrets);
  } catch (error) {
    await remove();
    throw error;
  }
  return { cluster, secrets, remove };
}

/** Runs `work` with a fresh server and removes everything afterwards. */
export async function withScratchCluster(dataDir, work) {
  const { cluster, secrets, remove } = await openScratchCluster(dataDir);
  try {
    return await work(cluster, secrets);
  } finally {
    await remove();
  }
}
