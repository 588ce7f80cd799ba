import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { lockDataFolder } from "../../../scripts/lib/data-folder.mjs";
import { openEmbedded } from "../../../scripts/lib/embedded.mjs";
import { differencesOf } from "../../../scripts/lib/fingerprint-database.mjs";
import { withClient } from "../../../scripts/lib/sql.mjs";
import { template } from "../../support/server.mjs";

const server = inject("server");
let dataDir = "";
let oldPrograms = "";

/** The command as a person runs it, with PostgreSQL's programs of an old version whatever this machine has. */
function check(env) {
  const { DATABASE_URL: _app, MIGRATION_DATABASE_URL: _owner, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/backup-check.mjs"], {
    env: { ...rest, PATH: `${oldPrograms}${path.delimiter}${process.env.PATH}`, ...env },
    encoding: "utf8",
  });
  return { status, output: `${stdout}${stderr}`.trim() };
}

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "kiemdiem-backup-test-"));
  chmodSync(dataDir, 0o711);
  oldPrograms = path.join(dataDir, "bin");
  mkdirSync(oldPrograms);
  for (const name of ["pg_dump", "pg_restore"])
    writeFileSync(path.join(oldPrograms, name), `#!/bin/sh\necho "${name} (PostgreSQL) 9.6.24"\n`, { mode: 0o755 });
  const { cluster, urls } = await openEmbedded({ dataDir, say: () => undefined });
  await withClient(urls.owner, (client) => client.query("INSERT INTO system_state VALUES ('kept', '\"giữ\"')"));
  await cluster.stop();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("an external database without pg_dump, or with an old one: one sentence that says what is missing", () => {
  const url = server.owner.replace("/DATABASE", `/${template}`);
  expect(check({ DATABASE_URL: url, PATH: dataDir })).toEqual({
    status: 1,
    output: expect.stringMatching(/^Máy này chưa có pg_dump và pg_restore .*: hãy cài bản \d+ trở lên rồi chạy lại\.$/),
  });
  expect(check({ DATABASE_URL: url })).toEqual({
    status: 1,
    output: expect.stringMatching(
      /^pg_dump của máy này là bản 9, cũ hơn PostgreSQL \d+ đang dùng: hãy cài bản \d+ trở lên/,
    ),
  });
});

test("the embedded database stopped: the cold copy is started and compared, nothing is left behind", async () => {
  const { status, output } = check({ DATA_DIR: dataDir });
  expect(output).toMatch(/bản chép nguội khôi phục được: \d+ bảng .* giống bản gốc\.$/);
  expect(status).toBe(0);
  const { cluster, urls } = await openEmbedded({ dataDir, say: () => undefined });
  try {
    await withClient(urls.owner, async (client) => {
      const { rows } = await client.query("SELECT value FROM system_state WHERE key = 'kept'");
      expect(rows).toEqual([{ value: "giữ" }]);
    });
  } finally {
    await cluster.stop();
  }
  expect(existsSync(path.join(dataDir, "run.lock"))).toBe(false);
});

test("the embedded database running: it asks for a stop instead of copying files in use", async () => {
  const release = await lockDataFolder(dataDir);
  const { cluster } = await openEmbedded({ dataDir, say: () => undefined });
  try {
    expect(check({ DATA_DIR: dataDir })).toEqual({ status: 1, output: expect.stringContaining("hãy dừng ứng dụng") });
  } finally {
    await cluster.stop();
    release();
  }
});

test("a row, a checksum or a constraint that differs is named", () => {
  const original = new Map([
    ["bảng person", "3 dòng, 17"],
    ["constraint person person_pkey", "PRIMARY KEY (id)"],
  ]);
  expect(differencesOf(original, new Map(original))).toEqual([]);
  const restored = new Map([["bảng person", "3 dòng, 18"]]);
  expect(differencesOf(original, restored)).toEqual([
    "bảng person: gốc 3 dòng, 17; bản khôi phục 3 dòng, 18",
    "constraint person person_pkey: gốc PRIMARY KEY (id); bản khôi phục không có",
  ]);
});
