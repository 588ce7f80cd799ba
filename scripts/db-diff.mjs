// Prints the SQL that leads from nothing (or from the migrations) to prisma/schema.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { diffToSchema, openSchemaEngine } from "./lib/schema-engine.mjs";
import { withScratchCluster } from "./lib/scratch.mjs";

const scratch = mkdtempSync(path.join(tmpdir(), "kiemdiem-diff-"));
await withScratchCluster(scratch, async (cluster) => {
  const engine = await openSchemaEngine(cluster.url("postgres"));
  process.stdout.write(await diffToSchema(engine, { tag: "empty" }));
});
process.exit(0);
