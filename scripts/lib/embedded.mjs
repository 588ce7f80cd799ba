// The embedded server with its two roles and one migrated database.
import { startCluster } from "./cluster.mjs";
import { appRole, ensureDatabase, ensureRoles, ownerRole } from "./databases.mjs";
import { grantRights } from "./grants.mjs";
import { listMigrations, migrate } from "./migrations.mjs";
import { loadSecrets } from "./secrets.mjs";

export const databaseName = "kiemdiem";

/** Starts the server and brings the database up to date. */
export async function openEmbedded({ dataDir, say, onLost }) {
  const secrets = loadSecrets(dataDir);
  const cluster = await startCluster({ dataDir, password: secrets.superuser, say, onLost });
  try {
    await ensureRoles(cluster.url("postgres"), secrets);
    await ensureDatabase(cluster.url("postgres"), databaseName);
    const urls = databaseUrls(cluster, secrets, databaseName);
    const applied = await migrate(urls.owner, listMigrations());
    await grantRights(urls.owner, urls.app);
    if (applied.length > 0) say(`Đã cập nhật cấu trúc cơ sở dữ liệu (${applied.length} bước).`);
    return { cluster, secrets, urls };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** How the application and the owner reach one database of the server. */
export function databaseUrls(cluster, secrets, name) {
  return { app: cluster.url(name, appRole, secrets.app), owner: cluster.url(name, ownerRole, secrets.owner) };
}
