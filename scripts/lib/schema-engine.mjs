// Prisma's schema engine in its WebAssembly form: it needs no download, so differences can be computed on closed networks.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./paths.mjs";

const schemaDir = path.join(root, "prisma/schema");

/** Every schema file as the engine wants it, in a stable order. */
export function schemaFiles() {
  return readdirSync(schemaDir)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: path.join(schemaDir, name), content: readFileSync(path.join(schemaDir, name), "utf8") }));
}

/** Loads the engine; the connection string is only used by comparisons that look at a database. */
export async function openSchemaEngine(connectionString = "postgresql://nobody@127.0.0.1:9/none") {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const wasm = readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }));
  const datamodels = schemaFiles().map((file) => [file.path, file.content]);
  return glue.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

/** The SQL that turns `from` into what prisma/schema describes. */
export async function diffToSchema(engine, from) {
  const result = await engine.diff({
    from,
    to: { tag: "schemaDatamodel", files: schemaFiles() },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.stdout ?? "";
}
