import { beforeAll, describe, expect, test } from "vitest";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/core/actor";
import { database, KEPT_PLAN } from "@/lib/db/client";
import { read } from "@/lib/db/read";
import { runCommand } from "@/lib/db/run-command";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, buildPerson, buildProvince, joinCell } from "../../support/build";
import { appSql, ownerSql, setRoleZone } from "../../support/database";

let province: BuiltProvince;
let actor: Actor;

beforeAll(async () => {
  province = await buildProvince();
  actor = await actorWith("districtOfficer", province.district);
});

const state = (key: string, value: object) => (tx: Parameters<Parameters<typeof runCommand>[3]>[0]) =>
  tx.systemState.create({ data: { key, value } });

describe("time at the database's edge", () => {
  test("an instant written through a command is the same instant in plain SQL, also when the role's own zone is another", async () => {
    await setRoleZone("Asia/Ho_Chi_Minh");
    expect(await appSql("SHOW TimeZone")).toEqual([{ TimeZone: "Asia/Ho_Chi_Minh" }]);
    const ctx = act(actor, "2024-12-14T23:59:59+07:00");
    await runCommand(ctx, "test.time", {}, async (tx) => {
      await recordAudit(tx, ctx, {
        event: "session.started",
        subjectType: "account",
        subjectId: actor.accountId,
        summary: "giờ",
      });
    });
    const [row] = await appSql(
      "SELECT to_char(happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS utc, local_day(happened_at)::text AS day FROM audit_event WHERE request_id = $1",
      [ctx.requestId],
    );
    expect(row).toEqual({ utc: "2024-12-14 16:59:59", day: "2024-12-14" });
    const back = await database().auditEvent.findFirstOrThrow({ where: { requestId: ctx.requestId } });
    expect(back.happenedAt.toISOString()).toBe("2024-12-14T16:59:59.000Z");
    await setRoleZone(null);
  });

  test("inside the doors the session's zone is UTC and the actor is known to the database", async () => {
    const rows = await read(
      actor,
      (db) => db.$queryRaw<{ zone: string; account: string }[]>`
      SELECT current_setting('TimeZone') AS zone, current_setting('app.account_id') AS account`,
    );
    expect(rows).toEqual([{ zone: "UTC", account: actor.accountId }]);
  });
});

describe("plans", () => {
  test("a statement marked for it is planned once for the connection, every other one for its values", async () => {
    const kept = await read(actor, async (db) => {
      await db.$queryRaw`${KEPT_PLAN} SELECT count(*)::int AS marked FROM unit WHERE id = ${province.unit.id}::uuid`;
      await db.$queryRaw`SELECT count(*)::int AS plain FROM unit WHERE id = ${province.unit.id}::uuid`;
      return db.$queryRaw<{ statement: string }[]>`SELECT statement FROM pg_prepared_statements`;
    });
    expect(kept.filter(({ statement }) => statement.includes("AS marked"))).toHaveLength(1);
    expect(kept.filter(({ statement }) => statement.includes("AS plain"))).toHaveLength(0);
  });
});

describe("the write door", () => {
  test("a failure after a write leaves nothing, a failed log row included", async () => {
    const ctx = act(actor);
    const work = runCommand(ctx, "test.fail", {}, async (tx) => {
      await state("dang-do", {})(tx);
      await recordAudit(tx, ctx, {
        event: "session.started",
        subjectType: "account",
        subjectId: "không phải uuid",
        summary: "hỏng",
      });
    });
    await expect(work).rejects.toThrow();
    expect(await database().systemState.count({ where: { key: "dang-do" } })).toBe(0);
    expect(await database().idempotencyKey.count({ where: { key: ctx.idempotencyKey ?? "" } })).toBe(0);
  });

  test("two submissions of one form at the same moment run once and answer the same", async () => {
    const ctx = act(actor);
    let runs = 0;
    const submit = () =>
      runCommand(ctx, "test.once", { a: 1 }, async (tx) => {
        runs += 1;
        await state("mot-lan", {})(tx);
        return { reference: "HS-1" };
      });
    const answers = await Promise.all([submit(), submit(), submit()]);
    expect(answers).toEqual([{ reference: "HS-1" }, { reference: "HS-1" }, { reference: "HS-1" }]);
    expect(runs).toBe(1);
  });

  test("the same key with other content is a conflict and runs nothing", async () => {
    const ctx = act(actor);
    await runCommand(ctx, "test.again", { text: "một" }, state("lan-dau", {}));
    const edited = runCommand(ctx, "test.again", { text: "hai" }, state("lan-hai", {}));
    await expect(edited).rejects.toMatchObject({ code: "form.key_reused" });
    expect(await database().systemState.count({ where: { key: "lan-hai" } })).toBe(0);
  });

  test("a command that outlasts its budget is undone and asks to try again", async () => {
    const work = runCommand(
      act(actor),
      "test.long",
      {},
      async (tx) => {
        await state("qua-lau", {})(tx);
        await tx.$queryRaw`SELECT pg_sleep(2)::text`;
        await state("qua-lau-2", {})(tx);
      },
      { timeout: 500 },
    );
    await expect(work).rejects.toMatchObject({ code: "database.busy" });
    expect(await database().systemState.count({ where: { key: { startsWith: "qua-lau" } } })).toBe(0);
  });

  test("a refusal that comes only at the commit carries its code as well", async () => {
    await ownerSql(`CREATE FUNCTION refuse_late() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'unit.path_broken' USING ERRCODE = 'KD001'; END $$`);
    await ownerSql(`CREATE CONSTRAINT TRIGGER refused_late AFTER INSERT ON system_state DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (NEW.key = 'cuoi-cung') EXECUTE FUNCTION refuse_late()`);
    const work = runCommand(act(actor), "test.late", {}, state("cuoi-cung", {}));
    await expect(work).rejects.toMatchObject({ code: "unit.path_broken" });
  });

  test("after refusals of the database every later answer is still the answer to its own question", async () => {
    await database().systemState.createMany({
      data: Array.from({ length: 40 }, (_, index) => ({ key: `cua-${index}`, value: { index } })),
    });
    const refused = () =>
      runCommand(act(actor), "test.mixed", {}, async (tx) => {
        await state("trung", {})(tx);
        await state("trung", {})(tx);
      });
    const asked = (index: number) =>
      read(actor, async (db) => {
        const one = await db.systemState.findUniqueOrThrow({ where: { key: `cua-${index}` } });
        const [two] = await db.$queryRaw<{ key: string }[]>`SELECT key FROM system_state WHERE key = ${`cua-${index}`}`;
        return [one.value, two?.key];
      });
    for (let round = 0; round < 5; round += 1) {
      const work = Array.from({ length: 40 }, async (_, index) => {
        await expect(refused()).rejects.toMatchObject({ code: "row.duplicate" });
        expect(await asked(index)).toEqual([{ index }, `cua-${index}`]);
      });
      await Promise.all(work);
    }
  });

  test("the same key of another person is another key", async () => {
    const ctx = act(actor);
    const other = { ...act(await actorWith("auditor", province.unit)), idempotencyKey: ctx.idempotencyKey ?? "" };
    expect(await runCommand(ctx, "test.key", {}, async () => "một")).toBe("một");
    expect(await runCommand(other, "test.key", {}, async () => "hai")).toBe("hai");
  });

  test("a refusal of a constraint becomes a sentence and carries no row", async () => {
    const person = await buildPerson("Người Hai Chi Bộ");
    const [first, second] = province.communes[0].cells;
    if (!first || !second) throw new Error("the builder gives two cells");
    await joinCell(person, first.unit);
    const work = runCommand(act(actor), "test.overlap", {}, (tx) =>
      tx.membership.create({
        data: {
          personId: person.id,
          cellId: second.unit.id,
          status: "official",
          admittedOn: new Date("2010-01-01"),
          validFrom: new Date("2010-01-01"),
        },
      }),
    );
    const refusal: unknown = await work.then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ code: "row.overlapping" });
    expect(JSON.stringify(refusal)).not.toContain(person.id);
  });

  test("a refusal of a trigger carries its own code", async () => {
    const work = runCommand(act(actor), "test.path", {}, (tx) =>
      tx.unitPlacement.create({
        data: {
          unitId: province.district.id,
          parentId: province.unit.id,
          path: "/lệch/",
          validFrom: new Date("2030-01-01"),
        },
      }),
    );
    await expect(work).rejects.toMatchObject({ code: "unit.path_broken" });
  });
});

describe("the application's role", () => {
  test.each([
    ["changes the log", "UPDATE audit_event SET summary = 'x'"],
    ["empties the log", "TRUNCATE audit_event"],
    ["deletes a person", "DELETE FROM person"],
    [
      "moves a total by hand",
      "INSERT INTO unit_total (unit_id, cycle_id, track, measure, day, value) SELECT id, id, 'collective', 'reviewed', '2024-12-01', 1 FROM unit LIMIT 1",
    ],
    ["drops a trigger", "DROP TRIGGER rating_kept ON rating"],
    ["disables triggers", "ALTER TABLE rating DISABLE TRIGGER ALL"],
    ["turns triggers off for its session", "SET session_replication_role = replica"],
  ])("never %s", async (_title, statement) => {
    await expect(appSql(statement)).rejects.toThrow();
  });
});
