import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startCluster } from "../../../scripts/lib/cluster.mjs";
import { isAlive } from "../../../scripts/lib/postmaster.mjs";
import { withClient } from "../../../scripts/lib/sql.mjs";

const password = "chỉ trong kiểm thử";
let dataDir = "";
let running;

const start = async () => {
  running = await startCluster({ dataDir, password, say: () => undefined });
  return running;
};
const postmaster = () => Number(readFileSync(path.join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
const query = (cluster, sql) => withClient(cluster.url("postgres"), async (client) => (await client.query(sql)).rows);

async function untilGone(pid) {
  for (let i = 0; i < 200 && isAlive(pid); i += 1) await new Promise((resolve) => setTimeout(resolve, 25));
}

/** The same start in a process of its own, which can be killed. */
async function startElsewhere() {
  const module = path.resolve("scripts/lib/cluster.mjs");
  const code = `import { startCluster } from ${JSON.stringify(module)};
    await startCluster({ dataDir: ${JSON.stringify(dataDir)}, password: ${JSON.stringify(password)}, say: () => undefined });
    console.log("ready");
    setTimeout(() => {}, 60000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  return child;
}

beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "kiemdiem-cluster-"));
  chmodSync(dataDir, 0o711);
});
afterEach(() => running?.stop());
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("a cluster half made by a killed start is thrown away and made anew", async () => {
  mkdirSync(path.join(dataDir, "postgres-init-1/cluster"), { recursive: true });
  writeFileSync(path.join(dataDir, "postgres-init-1/cluster/PG_VERSION"), "18");
  mkdirSync(path.join(dataDir, "postgres"));
  writeFileSync(path.join(dataDir, "postgres/half"), "");
  const cluster = await start();
  await query(cluster, "CREATE TABLE kept (word text)");
  expect(readdirSync(dataDir).filter((name) => name.startsWith("postgres-init"))).toEqual([]);
  expect(existsSync(path.join(dataDir, "postgres/half"))).toBe(false);
});

test("a stop ends the server and keeps what was written", async () => {
  const cluster = await start();
  await query(cluster, "INSERT INTO kept VALUES ('dừng')");
  const pid = postmaster();
  await cluster.stop();
  expect(isAlive(pid)).toBe(false);
  expect(await query(await start(), "SELECT word FROM kept")).toEqual([{ word: "dừng" }]);
});

test("a server killed under a running application comes back on the same address with every commit", async () => {
  const cluster = await start();
  const address = cluster.url("postgres");
  await query(cluster, "INSERT INTO kept VALUES ('kill')");
  const pid = postmaster();
  process.kill(pid, "SIGKILL");
  await expect
    .poll(() => query(cluster, "SELECT count(*)::int AS words FROM kept").catch(() => []), { timeout: 15_000 })
    .toEqual([{ words: 2 }]);
  expect(cluster.url("postgres")).toBe(address);
});

test("a server left behind by a killed application is stopped and replaced", async () => {
  const application = await startElsewhere();
  const left = postmaster();
  process.kill(left, "SIGSTOP");
  application.kill("SIGKILL");
  await untilGone(application.pid);
  expect(isAlive(left)).toBe(true);
  setTimeout(() => process.kill(left, "SIGCONT"), 500);
  const cluster = await start();
  expect(isAlive(left)).toBe(false);
  expect(await query(cluster, "SELECT count(*)::int AS words FROM kept")).toEqual([{ words: 2 }]);
});

test("a server does not outlive its application, however that ends", async () => {
  const application = await startElsewhere();
  const pid = postmaster();
  application.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
});

test("a lock whose process number now belongs to somebody else is not respected", async () => {
  const stranger = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  try {
    writeFileSync(path.join(dataDir, "postgres/postmaster.pid"), `${stranger.pid}\n${dataDir}/postgres\n`);
    expect(await query(await start(), "SELECT count(*)::int AS words FROM kept")).toEqual([{ words: 2 }]);
    expect(isAlive(stranger.pid)).toBe(true);
  } finally {
    stranger.kill("SIGKILL");
    await untilGone(stranger.pid);
  }
});
