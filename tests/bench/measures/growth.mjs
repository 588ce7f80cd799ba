// The dashboard of a province that grows: the same question on scratch databases of 10,000 people and more, in process.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { proveActor } from "../../../lib/core/actor.ts";
import { getDashboard } from "../../../lib/dashboards/queries/get-dashboard.ts";
import { databaseAdapter } from "../../../lib/db/client.ts";
import { PrismaClient } from "../../../lib/db/generated/client.ts";
import { ensureDatabase } from "../../../scripts/lib/databases.mjs";
import { databaseUrls } from "../../../scripts/lib/embedded.mjs";
import { grantRights } from "../../../scripts/lib/grants.mjs";
import { migrate } from "../../../scripts/lib/migrations.mjs";
import { withScratchCluster } from "../../../scripts/lib/scratch.mjs";
import { withClient } from "../../../scripts/lib/sql.mjs";
import { judged, table } from "../harness/context.mjs";
import { quantile } from "../harness/load.mjs";
import { fillSynthetic } from "../harness/synthetic.mjs";

const NOW = new Date("2024-12-10T08:00:00+07:00");
const RUNS = 100;
const sizes = (process.env.BENCH_PEOPLE ?? "10000,100000,1000000").split(",").map(Number);

function officerOf(unit) {
  const grant = { id: unit.id, role: "provincialOfficer", unit, standsInFor: null };
  const account = { kind: "person", accountId: unit.id, personId: null, name: "đo", directing: [] };
  return proveActor({ ...account, grants: [grant], active: grant });
}

/** A database with that many people; what filling it left to write is written before anything is measured. */
async function prepare(cluster, secrets, people) {
  const name = `people_${people}`;
  await ensureDatabase(cluster.url("postgres"), name);
  const { owner, app } = databaseUrls(cluster, secrets, name);
  await migrate(owner);
  await grantRights(owner, app);
  await withClient(cluster.url(name), async (sql) => {
    await fillSynthetic(sql, people);
    await sql.query("CHECKPOINT");
  });
  const client = new PrismaClient({ adapter: databaseAdapter(app) });
  const select = { id: true, path: true, parentId: true, name: true, kind: true };
  const unit = await client.unit.findUniqueOrThrow({ where: { code: "P" }, select });
  return { people, client, unit, times: [] };
}

async function ask({ client, unit, times }) {
  globalThis.kiemDiemDatabase = client;
  const started = performance.now();
  await getDashboard(officerOf(unit), NOW, { unitId: unit.id, track: "partyMember", page: 1 });
  times.push(performance.now() - started);
}

/** Every size is asked in turn, so that a slow moment of the machine meets all of them. */
async function measure(provinces) {
  for (let run = 0; run < RUNS; run += 1) {
    for (const province of provinces) await ask(province);
  }
  for (const { client } of provinces) await client.$disconnect();
  return provinces.map(({ people, times }) => {
    const kept = times.slice(10);
    return { people, p50: quantile(kept, 0.5), p99: quantile(kept, 0.99) };
  });
}

await withScratchCluster(mkdtempSync(path.join(tmpdir(), "kiemdiem-growth-")), async (cluster, secrets) => {
  const provinces = [];
  for (const people of sizes) provinces.push(await prepare(cluster, secrets, people));
  const found = await measure(provinces);
  const [first] = found;
  table(
    ["People", "p50 ms", "p99 ms", "p50 × the smallest"],
    found.map(({ people, p50, p99 }) => {
      const times = p50 / first.p50;
      return [people, p50.toFixed(1), p99.toFixed(1), judged(times, "≤ 1.2", times <= 1.2)];
    }),
  );
});
process.exit();
