import { beforeAll, describe, expect, test } from "vitest";
import { exportAuditEvents } from "@/lib/audit/queries/export-audit-events";
import { listAuditEvents } from "@/lib/audit/queries/list-audit-events";
import type { Actor } from "@/lib/core/actor";
import type { SheetValue, StreamedSheet } from "@/lib/core/sheet";
import { exportLowerDossiers } from "@/lib/dossiers/queries/export-dossiers";
import { exportMeetings } from "@/lib/meetings/queries/export-meetings";
import { exportSubjects } from "@/lib/obligations/queries/export-subjects";
import { exportPeople } from "@/lib/people/queries/export-people";
import { listPeople, type PeopleFilter } from "@/lib/people/queries/list-people";
import { readWorkbook } from "@/lib/spreadsheets/read-workbook";
import { streamSheet } from "@/lib/spreadsheets/stream-sheet";
import { exportUnits } from "@/lib/units/queries/export-units";
import { actorWith } from "../../support/actors";
import { appSql, ownerSql } from "../../support/database";
import { buildMeetingWorld, type MeetingWorld, schedule } from "../../support/meetings";
import { codeOf } from "../../support/refusals";

let world: MeetingWorld;
let officer: Actor;
let district: Actor;
let foreigner: Actor;
let meetingId: string;
const NOW = new Date("2024-12-05T02:00:00Z");

beforeAll(async () => {
  world = await buildMeetingWorld();
  officer = world.secretary;
  district = await actorWith("districtOfficer", world.province.district);
  foreigner = await actorWith("grassrootsOfficer", world.province.foreignCommune.unit);
  meetingId = await schedule(officer, world.commune.standingCommittee.id);
});

async function linesOf(sheet: StreamedSheet): Promise<SheetValue[][]> {
  const lines: SheetValue[][] = [];
  for await (const batch of sheet.batches) lines.push(...batch.map((row) => [...row]));
  return lines;
}

const namesOf = async (sheet: StreamedSheet, column = 0) => (await linesOf(sheet)).map((line) => line[column]);
/** Asked by the application's own role: another may not see in what state its sessions are. */
const openTransactions = async () =>
  (
    await appSql(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'",
    )
  ).length;

async function drained(batches: AsyncIterator<unknown>): Promise<void> {
  for (let batch = await batches.next(); !batch.done; batch = await batches.next());
}

const NO_FILTER = { search: "", status: "", week: "", unitId: "", page: 1 } as const;

describe("an export holds exactly what the list is filtered to", () => {
  test.each<[string, PeopleFilter]>([
    ["nothing", {}],
    ["a name", { search: "nguyen van" }],
    ["a status", { status: "probationary" }],
    ["officials", { onlyOfficials: true }],
  ])("people filtered by %s, in the order of the list", async (_name, filter) => {
    const listed = [];
    for (let page = 1; ; page += 1) {
      const { rows } = await listPeople(officer, { ...filter, page }, NOW);
      if (rows.length === 0) break;
      listed.push(...rows.map((row) => row.fullName));
    }
    expect(listed.length).toBeGreaterThan(0);
    expect(await namesOf(await exportPeople(officer, filter, NOW))).toEqual(listed);
  });

  test("units, meetings, subjects, dossiers and the log", async () => {
    expect(await namesOf(exportUnits(officer, "", NOW), 1)).toContain(world.cell.unit.name);
    expect(await namesOf(exportUnits(officer, world.cell.unit.code, NOW), 1)).toEqual([world.cell.unit.name]);
    expect(await linesOf(await exportMeetings(officer, NOW, NO_FILTER))).toHaveLength(1);
    expect(await linesOf(await exportMeetings(officer, NOW, { ...NO_FILTER, week: "past" }))).toEqual([]);
    const subjects = await exportSubjects(
      officer,
      world.commune.unit.id,
      { track: "collective" },
      NOW,
      (track) => track,
    );
    expect(await namesOf(subjects)).toEqual([world.commune.standingCommittee.name]);
    const states = { preparing: "p", waiting: "w", ready: "r", sent: "s", received: "r", returned: "t", decided: "d" };
    const dossiers = await exportLowerDossiers(
      district,
      NOW,
      world.province.district,
      { search: "", state: "", page: 1 },
      states,
    );
    expect(await namesOf(dossiers)).toContain(world.commune.unit.name);
    const auditor = await actorWith("auditor", world.province.district);
    const { total } = await listAuditEvents(auditor, { event: "meeting.scheduled" });
    expect(await linesOf(exportAuditEvents(auditor, { event: "meeting.scheduled" }, NOW))).toHaveLength(total);
    expect(total).toBe(1);
  });

  test("A.4 nothing of a foreign unit stands in an export", async () => {
    const { unit } = world.commune;
    expect(await linesOf(await exportPeople(foreigner, { unitId: unit.id }, NOW))).toEqual([]);
    expect(await linesOf(await exportMeetings(foreigner, NOW, { ...NO_FILTER, unitId: unit.id }))).toEqual([]);
    expect(await codeOf(exportSubjects(foreigner, unit.id, {}, NOW, (track) => track))).toBe("notFound");
    expect(await namesOf(exportUnits(foreigner, "", NOW), 1)).not.toContain(unit.name);
    expect(await linesOf(exportAuditEvents(foreigner, {}, NOW))).toEqual([]);
    expect(JSON.stringify(await linesOf(await exportPeople(foreigner, {}, NOW)))).not.toContain(
      world.cell.members[0]?.fullName,
    );
    expect(meetingId).toBeTruthy();
  });
});

describe("written while it is read", () => {
  const MANY: PeopleFilter = { search: "nhieu van" };

  beforeAll(async () => {
    await ownerSql(
      `WITH made AS (
         INSERT INTO person (id, full_name, sort_name, search_name, birth_date, gender)
         SELECT gen_random_uuid(), '=Nhiều Văn ' || n, 'nhieu' || n, 'nhieu van ' || n, '1980-03-05', 'male' FROM generate_series(1, 2500) n
         RETURNING id)
       INSERT INTO membership (id, person_id, cell_id, status, admitted_on, valid_from)
       SELECT gen_random_uuid(), made.id, $1, 'official', '2010-02-03', '2010-02-03' FROM made`,
      [world.cell.unit.id],
    );
  });

  test("many batches make one readable file; a name that looks like a formula stays a name", async () => {
    const stream = streamSheet(await exportPeople(officer, MANY, NOW), "Đảng viên");
    const file = Buffer.from(await new Response(stream).arrayBuffer());
    const { sheets } = await readWorkbook(file);
    const rows = sheets[0]?.rows ?? [];
    expect(rows).toHaveLength(2 + 1 + 2500);
    expect(rows[3]?.cells.slice(0, 2)).toEqual([
      { text: expect.stringMatching(/^=Nhiều Văn \d+$/), kind: "text" },
      { text: "1980-03-05", kind: "day" },
    ]);
  });

  test("more than a few at once are asked to wait until one of them is through", async () => {
    const held = await Promise.all(
      [1, 2].map(async () => {
        const batches = (await exportPeople(officer, MANY, NOW)).batches[Symbol.asyncIterator]();
        await batches.next();
        return batches;
      }),
    );
    await expect.poll(openTransactions).toBe(2);
    await expect(exportPeople(officer, MANY, NOW)).rejects.toThrow(expect.objectContaining({ code: "export.busy" }));
    await Promise.all(held.map((batches) => batches.return?.()));
    await expect.poll(openTransactions, { timeout: 10_000 }).toBe(0);
    expect(await namesOf(await exportPeople(officer, MANY, NOW))).toHaveLength(2500);
  });

  test.each([0, 1, 4])(
    "a reader of the file who goes away after %i of its pieces ends the transaction",
    async (pieces) => {
      const reader = streamSheet(await exportPeople(officer, MANY, NOW), "Đảng viên").getReader();
      await expect.poll(openTransactions).toBe(1);
      for (let read = 0; read < pieces; read += 1) await reader.read();
      await reader.cancel();
      await expect.poll(openTransactions, { timeout: 10_000 }).toBe(0);
    },
  );

  test("a connection that is lost between two batches ends the list with an error, and the next list is whole", async () => {
    const batches = (await exportPeople(officer, MANY, NOW)).batches[Symbol.asyncIterator]();
    await batches.next();
    await expect.poll(openTransactions).toBe(1);
    await appSql(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'",
    );
    await expect(drained(batches)).rejects.toThrow();
    expect(await namesOf(await exportPeople(officer, MANY, NOW))).toHaveLength(2500);
  });

  test("whoever gives the list up before its first row ends the transaction", async () => {
    const { batches } = await exportPeople(officer, MANY, NOW);
    await expect.poll(openTransactions).toBe(1);
    await batches[Symbol.asyncIterator]().return?.();
    await expect.poll(openTransactions, { timeout: 10_000 }).toBe(0);
  });
});
