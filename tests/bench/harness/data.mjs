// The data of the bench: an installation of its own, loaded once, of which every run measures a copy.
import { readFileSync } from "node:fs";
import path from "node:path";
import { clusterFolder } from "../../../scripts/lib/cluster-folder.mjs";
import { lockDataFolder, prepareDataFolder } from "../../../scripts/lib/data-folder.mjs";
import { dropDatabase, ensureDatabase } from "../../../scripts/lib/databases.mjs";
import { databaseName, databaseUrls, openEmbedded } from "../../../scripts/lib/embedded.mjs";
import { root } from "../../../scripts/lib/paths.mjs";
import { buildApplication, exclusively, generateClient } from "../../../scripts/lib/prepare.mjs";
import { say } from "../../../scripts/lib/say.mjs";
import { demonstration, loadData, loadRemaining } from "../../../scripts/lib/seed.mjs";
import { serverUser } from "../../../scripts/lib/server-user.mjs";
import { withClient } from "../../../scripts/lib/sql.mjs";
import { startApplication } from "./application.mjs";

const copy = `${databaseName}_bench`;
const wholeProvince = 90_000;

/** Loads what is missing, copies it, starts the application on the copy; answers where, for the measures. */
export async function openBenchData(lifetime) {
  await exclusively(async () => {
    await generateClient();
    await buildApplication();
  });
  const dataDir = path.resolve(root, process.env.DATA_DIR ?? ".data/bench");
  prepareDataFolder(dataDir);
  lifetime.onEnd(await lockDataFolder(dataDir));
  const { cluster, secrets, urls } = await openEmbedded({ dataDir, say });
  lifetime.onEnd(() => cluster.stop());
  const environment = { DATABASE_URL: urls.app, MIGRATION_DATABASE_URL: urls.owner, DATABASE_KIND: "embedded" };
  const seeding = { ...environment, NEXTAUTH_SECRET: secrets.session };
  await loadData({ environment: seeding, demo: true, say });
  const demo = await demonstration(urls.owner);
  if (demo?.status === "loading") await loadRemaining({ environment: seeding, say, isEnding: () => false });
  await dropDatabase(cluster.url("postgres"), copy);
  await ensureDatabase(cluster.url("postgres"), copy, databaseName);
  lifetime.onEnd(() => dropDatabase(cluster.url("postgres"), copy));
  const copied = databaseUrls(cluster, secrets, copy);
  await withClient(copied.owner, (client) => client.query("VACUUM ANALYZE"));
  const application = await startApplication(copied);
  lifetime.onEnd(() => application.stop());
  return {
    notes: [await sizeOf(copied.owner)],
    environment: {
      DATABASE_URL: copied.app,
      MIGRATION_DATABASE_URL: copied.owner,
      DATABASE_KIND: "external",
      NEXTAUTH_SECRET: secrets.session,
      BENCH_SUPERUSER_URL: cluster.url(copy),
      BENCH_ADDRESS: application.address,
      BENCH_WEB_PID: String(application.pid),
      BENCH_POSTGRES_PID: postgresPid(dataDir),
    },
  };
}

function postgresPid(dataDir) {
  const folder = clusterFolder(dataDir, serverUser(), () => undefined);
  return readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n")[0];
}

async function sizeOf(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM person) AS people, (SELECT count(*)::int FROM unit) AS units,
        (SELECT count(*)::int FROM subject) AS subjects, (SELECT count(*)::int FROM meeting) AS meetings`,
    );
    const { people, units, subjects, meetings } = rows[0];
    const size = `Data: ${people} people, ${units} units, ${subjects} subjects, ${meetings} meetings.`;
    return people < wholeProvince
      ? `${size} **Not the whole province**: the small demonstration (DEMO_SIZE=story).`
      : size;
  });
}
