import pg from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { getPlanOverview } from "@/lib/plans/queries/get-plan";
import { getPreparedUnit } from "@/lib/plans/queries/get-prepared-unit";
import { listAreas } from "@/lib/plans/queries/list-areas";
import { actorWith } from "../../support/actors";
import { type BuiltProvince, buildProvince, buildUnit } from "../../support/build";
import { openSeason } from "../../support/cycles";

let province: BuiltProvince;
let officer: Actor;
const NOW = new Date("2024-12-05T01:00:00Z");

beforeAll(async () => {
  province = await buildProvince();
  await openSeason(province);
  officer = await actorWith("districtOfficer", province.district);
});

/** Statements that reach PostgreSQL while `work` runs. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  await work();
  const count = query.mock.calls.length;
  query.mockRestore();
  return count;
}

test("RQ-04: the pages of the plan cost the same number of statements for 2 and for 32 units", async () => {
  await database().unit.count();
  const area = { ...officer, personId: province.communes[0].committeeMembers[0]?.id ?? null };
  const pages = [
    () => getPlanOverview(officer, province.district.id),
    () => getPreparedUnit(officer, NOW, province.communes[0].unit.id),
    () => listAreas(area, NOW),
  ];
  const before: number[] = [];
  for (const page of pages) before.push(await statementsOf(page));
  for (let index = 0; index < 30; index += 1)
    await buildUnit("grassrootsCommittee", `Đảng bộ xã ${index}`, province.district);
  expect((await getPlanOverview(officer, province.district.id)).units).toHaveLength(32);
  for (const [index, page] of pages.entries()) expect(await statementsOf(page)).toBe(before[index]);
  expect(Math.max(...before)).toBeGreaterThan(3);
  expect(Math.max(...before)).toBeLessThanOrEqual(24);
});
