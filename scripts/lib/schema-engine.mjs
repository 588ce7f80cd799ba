// Prisma's schema engine in its WebAssembly form: it needs no download, so differences can be computed on closed networks.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./paths.mjs";

const internalChar = 18;
const schemaDir = path.join(root, "prisma/schema");

/** Every schema file as the engine wants it, in a stable order. */
export function schemaFiles() {
  return readdirSync(schemaDir)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: path.join(schemaDir, name), content: readFileSync(path.join(schemaDir, name), "utf8") }));
}

/** Loads the engine, connected to the database that comparisons look at. */
export async function openSchemaEngine(connectionString) {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const wasm = readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  const adapter = bindMigrationAwareSqlAdapterFactory(await catalogueAdapter(connectionString));
  const datamodels = schemaFiles().map((file) => [file.path, file.content]);
  return glue.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

/**
 * PostgreSQL's catalogue has columns of its internal one-letter type. The adapter refuses them and the engine insists on them,
 * so they travel as text and are announced as single characters.
 */
async function catalogueAdapter(connectionString) {
  const { default: pg } = await import("pg");
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const { ColumnTypeEnum } = await import("@prisma/driver-adapter-utils");
  const letterColumns = new Set();
  class CataloguePool extends pg.Pool {
    async query(...args) {
      const result = await super.query(...args);
      for (const field of result.fields ?? []) {
        if (field.dataTypeID !== internalChar) continue;
        letterColumns.add(field.name);
        field.dataTypeID = pg.types.builtins.TEXT;
      }
      return result;
    }
  }
  class CatalogueFactory extends PrismaPg {
    async connect() {
      const adapter = await super.connect();
      const queryRaw = adapter.queryRaw.bind(adapter);
      adapter.queryRaw = async (query) => {
        const result = await queryRaw(query);
        const columnTypes = result.columnNames.map((name, index) =>
          letterColumns.has(name) ? ColumnTypeEnum.Character : result.columnTypes[index],
        );
        return { ...result, columnTypes };
      };
      return adapter;
    }
  }
  return new CatalogueFactory(new CataloguePool({ connectionString }));
}

/** The SQL that turns an empty database, or the connected one, into what prisma/schema describes. */
export async function diffToSchema(engine, { fromEmpty }) {
  const from = fromEmpty ? { tag: "empty" } : { tag: "schemaDatasource", files: schemaFiles(), configDir: schemaDir };
  const result = await engine.diff({
    from,
    to: { tag: "schemaDatamodel", files: schemaFiles() },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
  });
  return result.stdout ?? "";
}
