// npm run db:dev — an embedded server with a migrated database, for development: prints its addresses and runs until it is stopped.
import path from "node:path";
import { lockDataFolder, prepareDataFolder } from "./lib/data-folder.mjs";
import { openEmbedded } from "./lib/embedded.mjs";
import { root } from "./lib/paths.mjs";
import { explain, say } from "./lib/say.mjs";

const dataDir = path.resolve(process.env.DATA_DIR ?? path.join(root, ".data/dev"));
let release = () => undefined;
let embedded;

async function stop() {
  await embedded?.cluster.stop();
  release();
  process.exit();
}

try {
  prepareDataFolder(dataDir);
  release = await lockDataFolder(dataDir);
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  embedded = await openEmbedded({ dataDir, say: console.error });
  say(`DATABASE_URL=${embedded.urls.app}`);
  say(`MIGRATION_DATABASE_URL=${embedded.urls.owner}`);
  say("DATABASE_KIND=embedded");
  setInterval(() => undefined, 60_000);
} catch (error) {
  explain(error);
  process.exitCode = 1;
  await stop();
}
