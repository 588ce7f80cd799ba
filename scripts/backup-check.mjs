// npm run backup:check — makes a backup, restores it into a database of its own and compares rows, checksums and constraints.
// Nothing of the installation is changed; the copy is deleted at the end.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runTool } from "./lib/children.mjs";
import { runOn, versionOf } from "./lib/client-programs.mjs";
import { startCluster } from "./lib/cluster.mjs";
import { databaseName } from "./lib/embedded.mjs";
import { differencesOf, fingerprintDatabase } from "./lib/fingerprint-database.mjs";
import { openInstalled } from "./lib/installed-database.mjs";
import { Lifetime } from "./lib/lifetime.mjs";
import { explain, StopError, say } from "./lib/say.mjs";
import { openScratchCluster } from "./lib/scratch.mjs";
import { loadSecrets } from "./lib/secrets.mjs";
import { readSettings } from "./lib/settings.mjs";
import { withClient } from "./lib/sql.mjs";

const lifetime = new Lifetime();
const scratchName = "restored";

async function check() {
  const settings = readSettings();
  const opening = new Lifetime();
  lifetime.onEnd(() => opening.end());
  const installed = await openInstalled(settings, opening, say);
  const work = mkdtempSync(path.join(tmpdir(), "kiemdiem-backup-"));
  chmodSync(work, 0o711);
  lifetime.onEnd(() => rmSync(work, { recursive: true, force: true }));
  const server = await withClient(installed.owner, async (client) =>
    Math.floor(
      (await client.query("SELECT current_setting('server_version_num')::int AS number")).rows[0].number / 10_000,
    ),
  );
  const [dump, restore] = [await versionOf("pg_dump"), await versionOf("pg_restore")];
  if (dump >= server && restore >= server) return compare(await byDump(installed.owner, work), "pg_dump");
  const reason =
    dump === undefined || restore === undefined
      ? "Máy này chưa có pg_dump và pg_restore (gói postgresql-client)"
      : `pg_dump của máy này là bản ${Math.min(dump, restore)}, cũ hơn PostgreSQL ${server} đang dùng`;
  if (installed.kind === "external") throw new StopError(`${reason}: hãy cài bản ${server} trở lên rồi chạy lại.`);
  if (installed.isRunning)
    throw new StopError(
      `${reason}: hãy dừng ứng dụng rồi chạy lại, khi ấy bản chép nguội của thư mục dữ liệu được kiểm tra.`,
    );
  say(`${reason}: kiểm tra bằng bản chép nguội của thư mục dữ liệu.`);
  return compare(await byColdCopy(settings.dataDir, installed, { work, opening }), "bản chép nguội");
}

/** Dumped in the picture of one moment, in which the original is measured too; restored into a server of its own. */
async function byDump(owner, work) {
  const file = path.join(work, "backup.dump");
  const original = await withClient(owner, async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { rows } = await client.query("SELECT pg_export_snapshot() AS name");
    await runOn("pg_dump", owner, ["--format=custom", `--file=${file}`, `--snapshot=${rows[0].name}`]);
    return fingerprintDatabase(client);
  });
  const { cluster, remove } = await openScratchCluster(path.join(work, "cluster"));
  lifetime.onEnd(remove);
  await withClient(cluster.url("postgres"), (client) =>
    client.query(`CREATE DATABASE ${scratchName} TEMPLATE template0 ENCODING 'UTF8'`),
  );
  const restored = cluster.url(scratchName);
  const args = ["--no-owner", "--no-privileges", "--exit-on-error", file];
  await runOn("pg_restore", restored, args);
  return { original, restored: await withClient(restored, fingerprintDatabase) };
}

/** The folder as a person would copy it, with the server stopped; proved by a server that starts from the copy. */
async function byColdCopy(dataDir, { owner, folder }, { work, opening }) {
  const original = await withClient(owner, fingerprintDatabase);
  const problems = await opening.end();
  if (problems.length > 0) throw problems[0];
  await runTool("cp", ["-a", folder, path.join(work, "postgres")], { failure: "Không chép được thư mục dữ liệu" });
  const secrets = loadSecrets(dataDir);
  const cluster = await startCluster({
    dataDir: work,
    password: secrets.superuser,
    say: () => undefined,
    throwAway: true,
  });
  lifetime.onEnd(() => cluster.stop());
  return { original, restored: await withClient(cluster.url(databaseName), fingerprintDatabase) };
}

function compare({ original, restored }, way) {
  const differences = differencesOf(original, restored);
  for (const line of differences.slice(0, 50)) say(line);
  if (differences.length > 0) throw new StopError(`Bản khôi phục khác bản gốc ở ${differences.length} chỗ.`);
  const tables = [...original.keys()].filter((name) => name.startsWith("bảng ")).length;
  say(
    `Sao lưu bằng ${way} khôi phục được: ${tables} bảng cùng số dòng và mã kiểm tra, ${original.size - tables} cột, ràng buộc, chỉ mục, trình kích hoạt, hàm giống bản gốc.`,
  );
}

async function end() {
  for (const problem of await lifetime.end()) explain(problem);
  process.exit();
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, end);
try {
  await check();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
await end();
