import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { previewGeneration } from "@/lib/obligations/queries/preview-generation";
import { act, actorWith } from "../../support/actors";
import { type BuiltCell, type BuiltProvince, buildPerson, buildProvince, joinCell } from "../../support/build";
import { appSql, ownerConnection, ownerSql } from "../../support/database";
import { buildOpenCycle } from "../../support/season";

const NOW = "2024-12-06T08:00:00+07:00";
let province: BuiltProvince;
let officer: Actor;
let other: Actor;
let cells: BuiltCell[];

beforeAll(async () => {
  province = await buildProvince();
  officer = await actorWith("provincialOfficer", province.unit);
  other = await actorWith("provincialOfficer", province.unit);
  cells = [province.communes[0], province.foreignCommune].flatMap((commune) => commune.cells);
  await buildOpenCycle();
});

const input = () => ({ unitId: province.unit.id });
const record = (actor = officer, ctx = act(actor, NOW)) => generateObligations(ctx, input());
const preview = (asked: { part?: number; peopleAtOnce?: number } = {}) =>
  previewGeneration(officer, province.unit.id, new Date(NOW), asked);

async function written() {
  const [row] = await ownerSql(
    `SELECT (SELECT count(*)::int FROM subject) AS subjects, (SELECT count(*)::int FROM obligation) AS places,
      (SELECT count(*)::int FROM comparable_group) AS groups,
      (SELECT count(*)::int FROM audit_event WHERE event = 'obligations.generated') AS events`,
  );
  return row;
}

/** Does something while nobody can write in the table. */
async function whileLocked<T>(table: "subject" | "obligation", work: () => Promise<T>): Promise<T> {
  const holder = await ownerConnection();
  try {
    await holder.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
    return await work();
  } finally {
    await holder.end();
  }
}

/** The sessions that wait for a lock, once they are so many. */
function waitingFor(count: number): Promise<unknown[]> {
  return vi.waitUntil(
    async () => {
      const rows = await appSql(
        `SELECT DISTINCT pid FROM pg_locks WHERE NOT granted
           AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`,
      );
      return rows.length >= count && rows.map(({ pid }) => pid);
    },
    { timeout: 10_000, interval: 50 },
  );
}

async function joinEachCell(name: string): Promise<void> {
  for (const cell of cells) await joinCell(await buildPerson(name), cell.unit);
}

describe("RQ-02 a list is recorded as a whole or not at all", () => {
  test("a process that ends in the middle leaves nothing; the same form goes through afterwards", async () => {
    const before = await written();
    const ctx = act(officer, NOW);
    // Subjects and groups are written when their places wait for the table.
    await whileLocked("obligation", async () => {
      const attempt = record(officer, ctx).catch((error: unknown) => ({ error }));
      const [pid] = await waitingFor(1);
      await appSql("SELECT pg_terminate_backend($1)", [pid]);
      expect(await attempt).toHaveProperty("error");
    });
    expect(await written()).toEqual(before);
    const outcome = await record(officer, ctx);
    expect(outcome.added).toBe(outcome.total);
    expect((await preview()).hasChanges).toBe(false);
  });

  describe("once the list stands", () => {
    beforeEach(async () => joinEachCell("Người Mới"));
    afterEach(async () => expect((await preview()).hasChanges).toBe(false));

    test("two people at once: one writes everything, the other finds nothing left", async () => {
      const begun = await whileLocked("subject", async () => {
        const both = [record(officer), record(other)];
        await waitingFor(2);
        return both;
      });
      const outcomes = await Promise.all(begun);
      expect(outcomes.map(({ added }) => added).sort()).toEqual([0, cells.length]);
      const twice = await ownerSql(
        "SELECT person_id FROM subject GROUP BY cycle_id, person_id, track HAVING count(*) > 1",
      );
      expect(twice.filter((row) => row.person_id !== null)).toEqual([]);
    });

    test("the same form twice writes once", async () => {
      const ctx = act(officer, NOW);
      const [first, second] = [await record(officer, ctx), await record(officer, ctx)];
      expect(second).toEqual(first);
      expect(first.added).toBe(cells.length);
    });

    test("whatever part was looked at, all of them are written, by the register of the moment of writing", async () => {
      const looked = await preview({ peopleAtOnce: 1, part: 2 });
      expect([looked.part?.count, looked.added.total]).toEqual([2, 2]);
      await joinEachCell("Người Sau Nữa");
      const [gone] = await ownerSql("SELECT person_id FROM subject WHERE name = 'Người Mới' LIMIT 1");
      await ownerSql("UPDATE membership SET valid_to = '2024-12-05' WHERE person_id = $1", [gone?.person_id]);
      expect(await record()).toMatchObject({ added: 2 * cells.length, updated: 0, ended: 1 });
    });
  });

  test("a season that ended meanwhile takes nothing more", async () => {
    await joinEachCell("Người Muộn");
    const before = await written();
    await database().cycle.updateMany({
      data: { status: "closed", closedAt: new Date(NOW), closedByName: "Thử", closingNote: "Thử" },
    });
    await expect(record()).rejects.toMatchObject({ code: "cycle.noneOpen" });
    expect(await written()).toEqual(before);
  });
});
