import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { lockDataFolder } from "../../../scripts/lib/data-folder.mjs";
import { dropDatabase, ensureDatabase } from "../../../scripts/lib/databases.mjs";
import { openEmbedded } from "../../../scripts/lib/embedded.mjs";
import { withClient } from "../../../scripts/lib/sql.mjs";
import { template } from "../../support/server.mjs";

const server = inject("server");
const name = "totals_check_under_test";
const owner = server.owner.replace("/DATABASE", `/${name}`);
let dataDir = "";

/** The command as a person runs it. */
function check(env) {
  const { DATABASE_URL: _app, MIGRATION_DATABASE_URL: _owner, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/totals-check.mjs"], {
    env: { ...rest, ...env },
    encoding: "utf8",
  });
  return { status, output: `${stdout}${stderr}`.trim() };
}

beforeAll(async () => {
  await ensureDatabase(server.superuser, name, template);
  dataDir = mkdtempSync(path.join(tmpdir(), "kiemdiem-totals-"));
  chmodSync(dataDir, 0o711);
});
afterAll(async () => {
  await dropDatabase(server.superuser, name);
  rmSync(dataDir, { recursive: true, force: true });
});

test("on an external database: exit code 0 when all is right, 1 and a line for each difference when not", async () => {
  const env = { DATABASE_URL: owner };
  expect(check(env)).toMatchObject({ status: 0, output: expect.stringMatching(/Tất cả khớp\.$/) });
  await withClient(owner, (client) =>
    client.query(
      "INSERT INTO unit_total SELECT gen_random_uuid(), gen_random_uuid(), 'partyMember', 'required', '2024-12-01', 3",
    ),
  );
  const { status, output } = check(env);
  expect(status).toBe(1);
  expect(output).toContain("đang giữ 3, tính lại được 0");
  expect(output).toMatch(/1 số liệu không khớp\.$/);
});

test("on the embedded database, running and stopped; without one it says so and makes none", async () => {
  expect(check({ DATA_DIR: path.join(dataDir, "none") })).toMatchObject({
    status: 1,
    output: expect.stringContaining("Chưa có cơ sở dữ liệu nào"),
  });
  const release = await lockDataFolder(dataDir);
  const { cluster } = await openEmbedded({ dataDir, say: () => undefined });
  try {
    expect(check({ DATA_DIR: dataDir })).toMatchObject({ status: 0, output: expect.stringMatching(/Tất cả khớp\.$/) });
  } finally {
    await cluster.stop();
    release();
  }
  expect(check({ DATA_DIR: dataDir })).toMatchObject({ status: 0, output: expect.stringMatching(/Tất cả khớp\.$/) });
});
