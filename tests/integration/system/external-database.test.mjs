import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { dropDatabase, ensureDatabase } from "../../../scripts/lib/databases.mjs";
import { openExternal } from "../../../scripts/lib/external.mjs";
import { withClient } from "../../../scripts/lib/sql.mjs";

const server = inject("server");
const name = "own_database_under_test";
const url = server.app.replace("/DATABASE", `/${name}`);
const migrationUrl = server.owner.replace("/DATABASE", `/${name}`);
const said = [];
const open = (addresses) => openExternal({ ...addresses, say: (line) => said.push(line) });

beforeAll(() => ensureDatabase(server.superuser, name));
afterAll(() => dropDatabase(server.superuser, name));

test("a wrong password and a missing database are one sentence each, without the password", async () => {
  const wrong = url.replace(/:[^:@/]+@/, ":sai@");
  await expect(open({ url: wrong, migrationUrl })).rejects.toThrow(/sai tên hoặc mật khẩu/);
  await expect(open({ url: url.replace(name, "missing"), migrationUrl })).rejects.toThrow(
    /Không kết nối được cơ sở dữ liệu missing/,
  );
});

test("the owner migrates, the application's account gets its rights and no more", async () => {
  await open({ url, migrationUrl });
  expect(said.at(-1)).toMatch(/Đã cập nhật cấu trúc/);
  await withClient(url, async (client) => {
    await client.query("SELECT count(*) FROM account");
    await expect(client.query("DELETE FROM audit_event")).rejects.toThrow(/permission denied/);
    await expect(client.query("UPDATE rating SET level = 'good'")).rejects.toThrow(/permission denied/);
    await expect(client.query("TRUNCATE account CASCADE")).rejects.toThrow(/permission denied/);
  });
});

test("one account for both purposes works too and keeps what it owns", async () => {
  await open({ url: migrationUrl, migrationUrl });
  await withClient(migrationUrl, (client) => client.query("SELECT count(*) FROM _prisma_migrations"));
});
