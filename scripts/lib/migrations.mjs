// Applies prisma/migrations in order, each in one transaction, recorded the way Prisma's own command line records them.
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";
import { firstLine, StopError } from "./say.mjs";
import { withClient } from "./sql.mjs";

/** The number that Prisma's command line locks too, so that both never work at once. */
const advisoryLock = 72_707_369;

const journal = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                  VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"            VARCHAR(64) NOT NULL,
    "finished_at"         TIMESTAMPTZ,
    "migration_name"      VARCHAR(255) NOT NULL,
    "logs"                TEXT,
    "rolled_back_at"      TIMESTAMPTZ,
    "started_at"          TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

/** Every migration of a folder, oldest first. */
export function listMigrations(folder = path.join(root, "prisma/migrations")) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, file: path.join(folder, name, "migration.sql") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, file }) => {
      const sql = readFileSync(file, "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** Brings the database up to date as its owner; answers the names of what was applied. */
export async function migrate(ownerUrl, migrations = listMigrations()) {
  return withClient(ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryLock]);
    await client.query(journal);
    const pending = await findPending(client, migrations);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  });
}

async function findPending(client, migrations) {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  for (const row of rows) {
    const known = migrations.find(({ name }) => name === row.name);
    if (known === undefined) {
      throw new StopError(
        `Cơ sở dữ liệu đã qua bước nâng cấp “${row.name}” mà bản cài này không có: hãy dùng phiên bản phần mềm mới hơn.`,
      );
    }
    if (row.finished_at === null) {
      throw new StopError(`Bước nâng cấp “${row.name}” lần trước dở dang: hãy khôi phục từ bản sao lưu rồi chạy lại.`);
    }
    if (row.checksum !== known.checksum) {
      throw new StopError(
        `Tệp của bước nâng cấp “${row.name}” đã bị sửa sau khi áp dụng: hãy lấy lại đúng tệp gốc, mọi thay đổi mới phải là một bước mới.`,
      );
    }
  }
  const applied = new Set(rows.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client, migration) {
  try {
    await client.query("BEGIN");
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new StopError(`Không áp dụng được bước nâng cấp “${migration.name}”: ${firstLine(error)}.`);
  }
}
