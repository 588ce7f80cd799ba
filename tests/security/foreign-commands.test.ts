import { readdirSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { ROLES, type Role } from "@/lib/core/roles";
import { act } from "../support/actors";
import { ownerConnection, ownerSql } from "../support/database";
import { codeOf } from "../support/refusals";
import { DOORS, NOT_DOORS } from "./doors";
import { actorsElsewhere, buildForeignThings, type ForeignThings } from "./foreign-world";

let things: ForeignThings;
let actors: Record<Role, Actor>;
let before: unknown;
let holder: Client;

/** Everything a command could leave behind, counted; sessions and attempts aside. */
async function traces(): Promise<unknown> {
  return ownerSql(
    `SELECT (SELECT count(*) FROM audit_event) AS audit, (SELECT count(*) FROM rating) AS rating,
       (SELECT count(*) FROM task_result) AS results, (SELECT count(*) FROM discipline_fact) AS discipline,
       (SELECT count(*) FROM conclusion_fact) AS conclusions, (SELECT count(*) FROM point_sheet) AS sheets,
       (SELECT sum(version) FROM meeting) AS meetings, (SELECT count(*) FROM participant) AS participants,
       (SELECT count(*) FROM critique) AS critiques, (SELECT count(*) FROM ballot) AS ballots,
       (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM membership) AS memberships,
       (SELECT count(*) FROM role_grant) AS grants, (SELECT sum(version) FROM account) AS accounts,
       (SELECT sum(version) FROM dossier) AS dossiers, (SELECT sum(version) FROM quality_report) AS reports,
       (SELECT count(*) FROM decision_item) AS items, (SELECT count(*) FROM deadline) AS deadlines,
       (SELECT count(*) FROM import_row WHERE NOT excluded) AS imported, (SELECT sum(version) FROM import_draft) AS imports`,
  );
}

beforeAll(async () => {
  const foreign = await buildForeignThings();
  things = foreign.things;
  actors = await actorsElsewhere(foreign.world);
  before = await traces();
  holder = await holdEveryRow();
}, 120_000);

afterAll(() => holder.end());

/** Somebody else holds every row that a command locks: who may not see one is answered without waiting for it. */
async function holdEveryRow(): Promise<Client> {
  const client = await ownerConnection();
  await client.query("BEGIN");
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
  );
  for (const { name } of rows) await client.query(`SELECT 1 FROM "${name}" FOR NO KEY UPDATE`);
  return client;
}

function commandFiles(): string[] {
  const lib = path.resolve(import.meta.dirname, "../../lib");
  return readdirSync(lib).flatMap((domain) => {
    const folder = path.join(lib, domain, "commands");
    try {
      return domain === "auth"
        ? []
        : readdirSync(folder)
            .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
            .map((file) => `${domain}/${file.replace(/\.ts$/, "")}`);
    } catch (error) {
      if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return [];
      throw error;
    }
  });
}

test("A.4 every command file is in the matrix or says why not", () => {
  const known = [...Object.keys(DOORS), ...Object.keys(NOT_DOORS)].sort();
  expect(commandFiles().sort()).toEqual(known);
});

test("A.4 while the matrix runs, every row is held by somebody else", async () => {
  const [held] = await ownerSql(`SELECT (SELECT count(*)::int FROM meeting) AS meetings,
    (SELECT count(*)::int FROM (SELECT 1 FROM meeting FOR UPDATE SKIP LOCKED) AS free) AS free`);
  expect(held).toEqual({ meetings: expect.any(Number), free: 0 });
  expect(Number(held?.meetings)).toBeGreaterThan(0);
});

describe.each(ROLES)("A.4 for a %s, a foreign unit's things are not found by", (role) => {
  test.each(Object.keys(DOORS))("%s", async (file) => {
    for (const { command, input } of DOORS[file] ?? []) {
      expect(await codeOf(command(act(actors[role]), input(things)))).toBe("notFound");
    }
  });
});

test("A.4 and nothing is left behind", async () => {
  expect(await traces()).toEqual(before);
});
