import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { dropDatabase, ensureDatabase } from "../../../scripts/lib/databases.mjs";
import { listMigrations, migrate } from "../../../scripts/lib/migrations.mjs";
import { withClient } from "../../../scripts/lib/sql.mjs";

const server = inject("server");
const name = "migrations_under_test";
const owner = server.owner.replace("/DATABASE", `/${name}`);
const journal = () =>
  withClient(owner, async (client) => {
    const { rows } = await client.query(
      "SELECT migration_name, applied_steps_count FROM _prisma_migrations ORDER BY 1",
    );
    return rows.map((row) => `${row.migration_name} ${row.applied_steps_count}`);
  });
const step = (id, sql) => ({ name: id, sql, checksum: `${id}-${sql.length}` });
const first = step("001_first", "CREATE TABLE kept (id int); INSERT INTO kept VALUES (1);");

beforeAll(() => ensureDatabase(server.superuser, name));
afterAll(() => dropDatabase(server.superuser, name));

describe("migrations", () => {
  test("run once, in order, also when two starts meet", async () => {
    const results = await Promise.all([migrate(owner, [first]), migrate(owner, [first])]);
    expect(results.flat()).toEqual(["001_first"]);
    expect(await journal()).toEqual(["001_first 1"]);
  });

  test("a failing step leaves nothing behind and says which one it was", async () => {
    const broken = step("002_broken", "CREATE TABLE half (id int); SELECT 1/0;");
    await expect(migrate(owner, [first, broken])).rejects.toThrow(/002_broken.*division by zero/);
    expect(await journal()).toEqual(["001_first 1"]);
    await withClient(owner, async (client) => {
      const { rows } = await client.query("SELECT to_regclass('half') AS half");
      expect(rows[0].half).toBeNull();
    });
  });

  test("an applied step that was changed, or that this version does not know, is refused", async () => {
    await expect(migrate(owner, [{ ...first, checksum: "other" }])).rejects.toThrow(/001_first.*đã bị sửa/);
    await expect(migrate(owner, [])).rejects.toThrow(/001_first.*phiên bản phần mềm mới hơn/);
  });

  test("every migration of the project has a name in Prisma's format and plain statements", () => {
    const migrations = listMigrations();
    expect(migrations.length).toBeGreaterThan(0);
    for (const migration of migrations) {
      expect(migration.name).toMatch(/^\d{14}_[a-z0-9_]+$/);
      expect(migration.checksum).toMatch(/^[0-9a-f]{64}$/);
      expect(migration.sql).not.toMatch(/^\s*(BEGIN|COMMIT)\s*;/im);
    }
  });
});
