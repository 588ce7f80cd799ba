// Everything between the settings and a serving application, in order; each step is undone when the lifetime ends.
import { readFileSync } from "node:fs";
import path from "node:path";
import { stopTools } from "./children.mjs";
import { lockDataFolder, prepareDataFolder } from "./data-folder.mjs";
import { openEmbedded } from "./embedded.mjs";
import { knock, openExternal } from "./external.mjs";
import { portProblem } from "./http-server.mjs";
import { root } from "./paths.mjs";
import { tryPort } from "./ports.mjs";
import { buildApplication, exclusively, generateClient, installLibraries, quiet } from "./prepare.mjs";
import { say } from "./say.mjs";
import { demonstration, loadData, loadRemaining } from "./seed.mjs";
import { demandOwnAddress, demandSessionSecret } from "./settings.mjs";
import { startWebProcesses } from "./web-processes.mjs";

/** Answers under way get this long when a stop is asked for; the database is stopped after them. */
const finishLimitMs = 5_000;

/** Prepares and serves; answers the address and what the database remembers of the demonstration. */
export async function runApplication(settings, lifetime) {
  await checkFirst(settings, lifetime);
  lifetime.onEnd(() => stopTools());
  await exclusively(async () => {
    await installLibraries();
    await generateClient();
  });
  // The build and the database need nothing of each other: side by side they keep both cores of a small machine busy.
  const [, { environment, demo }] = await Promise.all([exclusively(buildApplication), openLoaded(settings, lifetime)]);
  Object.assign(process.env, environment, quiet);
  const starting = startWebProcesses(settings, { onLost: settings.onLost });
  lifetime.onEnd(() =>
    starting.then(
      (server) => server.stop(finishLimitMs),
      () => undefined,
    ),
  );
  await starting;
  if (demo?.status === "loading") continueLoading(environment, lifetime);
  return { address: addressOf(settings), demo: demo?.accounts };
}

/** The database with what every installation needs, and with the demonstration where it is wanted. */
async function openLoaded(settings, lifetime) {
  const { environment, ownerUrl } = await openDatabase(settings, lifetime);
  lifetime.onEnd(() => stopTools());
  await loadData({ environment, demo: settings.demo, say });
  const demo = settings.external === undefined ? await demonstration(ownerUrl) : undefined;
  if (demo !== undefined)
    demandOwnAddress(settings.host, `hãy đặt DATA_DIR khác (${settings.dataDir} chứa bản trình diễn)`);
  return { environment, demo };
}

/** The rest of the demonstration loads while people already work; a stop ends it first, the next start continues. */
function continueLoading(environment, lifetime) {
  lifetime.onEnd(() => stopTools());
  loadRemaining({ environment, say, isEnding: () => lifetime.ending });
}

/** What can be refused is refused before any long work. */
async function checkFirst({ host, port, external, migrationUrl, sessionSecret, dataDir }, lifetime) {
  try {
    await tryPort(port, host);
  } catch (error) {
    throw portProblem(error, host, port);
  }
  if (external !== undefined) {
    for (const url of new Set([external, migrationUrl])) await knock(url);
    demandSessionSecret(sessionSecret);
    return;
  }
  prepareDataFolder(dataDir);
  lifetime.onEnd(await lockDataFolder(dataDir));
}

async function openDatabase(settings, lifetime) {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const shared = {
    APP_VERSION: version,
    NEXTAUTH_URL: settings.publicUrl ?? addressOf(settings),
    TRUST_PROXY: settings.trustProxy ? "1" : "0",
    ...(settings.clockOffset === undefined ? {} : { CLOCK_OFFSET: String(settings.clockOffset) }),
  };
  if (settings.external !== undefined) {
    const { external: url, migrationUrl } = settings;
    await openExternal({ url, migrationUrl, say });
    const environment = {
      ...shared,
      DATABASE_URL: url,
      MIGRATION_DATABASE_URL: migrationUrl,
      DATABASE_KIND: "external",
    };
    return { environment: { ...environment, NEXTAUTH_SECRET: settings.sessionSecret }, ownerUrl: migrationUrl };
  }
  say("Đang khởi động cơ sở dữ liệu…");
  const opening = openEmbedded({ dataDir: settings.dataDir, say, onLost: settings.onLost });
  lifetime.onEnd(() =>
    opening.then(
      ({ cluster }) => cluster.stop(),
      () => undefined,
    ),
  );
  const { secrets, urls } = await opening;
  const environment = {
    ...shared,
    DATABASE_URL: urls.app,
    MIGRATION_DATABASE_URL: urls.owner,
    DATABASE_KIND: "embedded",
  };
  return { environment: { ...environment, NEXTAUTH_SECRET: secrets.session }, ownerUrl: urls.owner };
}

function addressOf({ host, port }) {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") && !name.startsWith("[") ? `[${name}]` : name}:${port}`;
}
