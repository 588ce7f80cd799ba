// npm run db:diff — prints the SQL that leads from the migrations (or, with --from-empty, from nothing) to prisma/schema.
// With --check it fails when a difference is left besides the objects that prisma/hand-made.json names.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureDatabase } from "./lib/databases.mjs";
import { databaseUrls } from "./lib/embedded.mjs";
import { migrate } from "./lib/migrations.mjs";
import { explain } from "./lib/say.mjs";
import { handMadeObjects, unexplained } from "./lib/schema-differences.mjs";
import { diffToSchema, openSchemaEngine } from "./lib/schema-engine.mjs";
import { withScratchCluster } from "./lib/scratch.mjs";

const fromEmpty = process.argv.includes("--from-empty");
const check = process.argv.includes("--check");

async function difference(cluster, secrets) {
  await ensureDatabase(cluster.url("postgres"), "migrated");
  const { owner } = databaseUrls(cluster, secrets, "migrated");
  if (!fromEmpty) await migrate(owner);
  return diffToSchema(await openSchemaEngine(owner), { fromEmpty });
}

try {
  const sql = await withScratchCluster(mkdtempSync(path.join(tmpdir(), "kiemdiem-diff-")), difference);
  const left = fromEmpty ? sql : unexplained(sql, handMadeObjects());
  process.stdout.write(left);
  process.exitCode = check && left !== "" ? 1 : 0;
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
// The engine's connection pool would keep the process alive for a while.
process.stdout.write("", () => process.exit());
