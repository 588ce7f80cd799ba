// npm run demo:reset — puts the demonstration of the embedded database back to its first morning; the application must be stopped.
import { runTool, stopTools } from "./lib/children.mjs";
import { lockDataFolder, prepareDataFolder } from "./lib/data-folder.mjs";
import { openEmbedded } from "./lib/embedded.mjs";
import { Lifetime } from "./lib/lifetime.mjs";
import { root } from "./lib/paths.mjs";
import { quiet } from "./lib/prepare.mjs";
import { explain, StopError, say } from "./lib/say.mjs";
import { readSettings } from "./lib/settings.mjs";

const lifetime = new Lifetime();

async function reset() {
  const { dataDir, external } = readSettings();
  if (external !== undefined) {
    throw new StopError("Đang đặt DATABASE_URL: chỉ dữ liệu trình diễn của cơ sở dữ liệu kèm theo mới được đặt lại.");
  }
  prepareDataFolder(dataDir);
  lifetime.onEnd(await lockDataFolder(dataDir));
  const { cluster, urls } = await openEmbedded({ dataDir, say });
  lifetime.onEnd(() => cluster.stop());
  lifetime.onEnd(() => stopTools());
  const environment = { DATABASE_URL: urls.app, MIGRATION_DATABASE_URL: urls.owner, DATABASE_KIND: "embedded" };
  await runTool(process.execPath, ["--import", "tsx", "prisma/seed/reset.ts"], {
    cwd: root,
    env: { ...process.env, ...environment, ...quiet },
    failure: "Không đặt lại được dữ liệu trình diễn",
    onLine: say,
  });
}

async function end() {
  for (const problem of await lifetime.end()) explain(problem);
  process.exit();
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, end);
try {
  await reset();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
await end();
