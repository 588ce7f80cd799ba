// One embedded server for the whole run, with a database migrated once that every test file clones.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureDatabase } from "../../scripts/lib/databases.mjs";
import { databaseUrls } from "../../scripts/lib/embedded.mjs";
import { grantRights } from "../../scripts/lib/grants.mjs";
import { migrate } from "../../scripts/lib/migrations.mjs";
import { openScratchCluster } from "../../scripts/lib/scratch.mjs";

export const template = "template_migrated";

export default async function setup(project) {
  const { cluster, secrets, remove } = await openScratchCluster(mkdtempSync(path.join(tmpdir(), "kiemdiem-test-")));
  try {
    await ensureDatabase(cluster.url("postgres"), template);
    const { owner, app } = databaseUrls(cluster, secrets, template);
    await migrate(owner);
    await grantRights(owner, app);
  } catch (error) {
    await remove();
    throw error;
  }
  project.provide("server", { superuser: cluster.url("postgres"), ...databaseUrls(cluster, secrets, "DATABASE") });
  return remove;
}
