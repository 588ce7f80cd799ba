// The database of this installation for commands beside the application: the organisation's own, or the embedded one whether it runs or not.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { startCluster } from "./cluster.mjs";
import { clusterFolder } from "./cluster-folder.mjs";
import { prepareDataFolder } from "./data-folder.mjs";
import { ownerRole } from "./databases.mjs";
import { databaseName, databaseUrls } from "./embedded.mjs";
import { takeLock } from "./lock.mjs";
import { StopError } from "./say.mjs";
import { loadSecrets } from "./secrets.mjs";
import { serverUser } from "./server-user.mjs";
import { urlFor } from "./sql.mjs";

/** Opens it without changing anything in it; what had to be started is stopped when the lifetime ends. */
export async function openInstalled(settings, lifetime, say) {
  if (settings.external !== undefined) return { kind: "external", owner: settings.migrationUrl };
  const { dataDir } = settings;
  const folder = installedCluster(dataDir);
  prepareDataFolder(dataDir);
  const release = await takeLock(path.join(dataDir, "run.lock"));
  if (release === undefined) return { kind: "embedded", isRunning: true, folder, owner: runningUrl(dataDir, folder) };
  lifetime.onEnd(release);
  const secrets = loadSecrets(dataDir);
  const cluster = await startCluster({ dataDir, password: secrets.superuser, say });
  lifetime.onEnd(() => cluster.stop());
  return { kind: "embedded", isRunning: false, folder, owner: databaseUrls(cluster, secrets, databaseName).owner };
}

/** The folder of the embedded cluster, which must exist: no check makes a new one. */
export function installedCluster(dataDir) {
  const folder = existsSync(dataDir) ? clusterFolder(dataDir, serverUser(), () => undefined) : undefined;
  if (folder !== undefined && existsSync(path.join(folder, "PG_VERSION"))) return folder;
  throw new StopError(`Chưa có cơ sở dữ liệu nào trong ${dataDir}: hãy chạy npm start trước, hoặc đặt DATA_DIR.`);
}

function runningUrl(dataDir, folder) {
  const port = readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n")[3];
  return urlFor({ port, user: ownerRole, password: loadSecrets(dataDir).owner, database: databaseName });
}
