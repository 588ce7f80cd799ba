import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databaseAdapter, type Tx } from "@/lib/db/client";
import { PrismaClient } from "@/lib/db/generated/client";
import { loadSeason, loadStory } from "@/prisma/seed/demonstration";
import { loadReference } from "@/prisma/seed/reference";
import { type LoaderDoors, loaderOn } from "@/prisma/seed/session";
import { handInFigures } from "@/prisma/seed/whole/figures-part";
import type { Part } from "@/prisma/seed/whole/parts";
import { readProgress, writeProgress } from "@/prisma/seed/whole/progress";
import { loadRemainingParts } from "@/prisma/seed/whole/remaining-parts";
import { LOC_HA } from "@/prisma/seed/whole/reorganisation";
import { locHa } from "@/tests/support/demonstration/loc-ha";
import { wrongTotals } from "@/tests/support/totals";

const STARTS = "2024-12-10T08:00:00+07:00";
const silent = () => undefined;

let owner: PrismaClient;
let saidBefore: string[];

let loader: LoaderDoors;

const dies = () => {
  throw new Error("killed");
};

const police: Part = {
  key: "CA",
  name: "Công an tỉnh",
  prepare: () => ({ list: async () => undefined, play: (tx) => handInFigures(tx, "CA") }),
};

async function tellStory(tx: Tx): Promise<void> {
  await loadReference(tx);
  await loadSeason(tx, await loadStory(tx, { communes: ["Hương Long"] }, silent), silent);
  const progress = {
    status: "loading",
    size: "full",
    startsAt: STARTS,
    accounts: "",
    listed: [],
    done: [],
    total: 3,
  } as const;
  await writeProgress(tx, { ...progress, listed: [], done: [] });
  const clock = JSON.stringify({ offsetMilliseconds: new Date(STARTS).getTime() - Date.now() });
  await tx.$executeRaw`INSERT INTO system_state (key, value) VALUES ('clock', ${clock}::jsonb)`;
}

const countMeetings = () =>
  owner.meeting.count({
    where: { unit: { path: { startsWith: `/42/${LOC_HA}/` } }, createdAt: { lt: new Date(STARTS) } },
  });

beforeAll(async () => {
  owner = new PrismaClient({ adapter: databaseAdapter(process.env.MIGRATION_DATABASE_URL ?? "") });
  loader = loaderOn(owner);
  await loader.transaction(tellStory);
}, 600_000);

afterAll(() => owner.$disconnect());

describe("the rest of the province, committee by committee", () => {
  test("a loader that dies leaves whole steps behind, the next one continues", async () => {
    const before = await countMeetings();
    await expect(loadRemainingParts(loader, silent, [locHa(dies), police])).rejects.toThrow("killed");
    const half = await loader.transaction(readProgress);
    expect(half).toMatchObject({ status: "loading", listed: [LOC_HA], done: [] });
    expect(await countMeetings()).toBe(before);
    saidBefore = [];
    await loadRemainingParts(loader, (line) => saidBefore.push(line), [locHa(), police]);
    expect(await loader.transaction(readProgress)).toMatchObject({ status: "ready", done: [LOC_HA, "CA"] });
    expect(saidBefore[0]).toContain("1/3 đảng bộ");
    expect(await countMeetings()).toBeGreaterThan(before);
  }, 600_000);

  test("R20.20 totals equal the recount, figures without lists among them", async () => {
    expect(await wrongTotals()).toEqual([]);
    const [sum] = await owner.$queryRaw<{ required: number; reviewed: number }[]>`
      SELECT sum(value) FILTER (WHERE measure = 'required')::int AS required,
        sum(value) FILTER (WHERE measure = 'reviewed')::int AS reviewed
      FROM unit_total JOIN unit ON unit.id = unit_id WHERE unit.code = 'CA' AND track = 'partyMember'`;
    expect(sum).toEqual({ required: 2986, reviewed: 2811 });
  });

  test("running once more changes nothing", async () => {
    const before = await owner.auditEvent.count();
    await loadRemainingParts(loader, silent, [locHa(), police]);
    expect(await owner.auditEvent.count()).toBe(before);
  });
});

describe("Lộc Hà ends on 1/1/2025", () => {
  const path = async (code: string) =>
    await owner.unit.findUniqueOrThrow({ where: { code }, select: { path: true, validTo: true } });
  const bring = (day: string) => owner.$queryRaw<{ n: number }[]>`SELECT bring_into_force(${day}::date) AS n`;

  test("until then nothing of it is seen", async () => {
    expect((await bring("2024-12-31"))[0]?.n).toBe(0);
    expect(await path(`${LOC_HA}DU`)).toMatchObject({ path: `/42/${LOC_HA}/${LOC_HA}DU/`, validTo: null });
    expect((await path(LOC_HA)).validTo).toBeNull();
    expect(await owner.unitSuccession.count()).toBe(2);
  });

  test("on the day its units stand under the successors and take their figures along", async () => {
    expect((await bring("2025-01-01"))[0]?.n).toBeGreaterThan(40);
    expect((await path(`${LOC_HA}DU-1`)).path).toBe(`/42/445/${LOC_HA}DU/${LOC_HA}DU-1/`);
    expect((await path(LOC_HA)).validTo?.toISOString().slice(0, 10)).toBe("2025-01-01");
    expect((await bring("2025-01-01"))[0]?.n).toBe(0);
    expect(await wrongTotals()).toEqual([]);
  });
});
