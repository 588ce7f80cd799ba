import { beforeAll, describe, expect, test } from "vitest";
import { getDashboard, getUnitNames } from "@/lib/dashboards/queries/get-dashboard";
import { database } from "@/lib/db/client";
import { ask, buildDashboardWorld, DASHBOARD_NOW, type DashboardWorld } from "../../support/dashboard-world";

const now = DASHBOARD_NOW;
let province: DashboardWorld["province"];
let cycle: DashboardWorld["cycle"];
let actors: DashboardWorld["actors"];

beforeAll(async () => {
  ({ province, cycle, actors } = await buildDashboardWorld());
});

describe("RQ-15 what a reader of the dashboard sees", () => {
  test("a foreign unit is not found: page, names and export alike", async () => {
    for (const [actor, unit] of [
      [actors.foreign, province.district],
      [actors.foreign, province.unit],
      [actors.district, province.foreignCommune.unit],
      [actors.commune, province.communes[1].unit],
      [actors.secretary, province.communes[0].unit],
      [actors.directing, province.district],
    ] as const) {
      await expect(getDashboard(actor, now, ask(unit))).rejects.toMatchObject({ code: "notFound" });
      await expect(getUnitNames(actor, now, ask(unit))).rejects.toMatchObject({ code: "notFound" });
    }
    const seen = await getDashboard(actors.directing, now, ask(province.communes[0].unit));
    expect(seen.line.map((upper) => upper.id)).toEqual([null, null]);
  });

  test("levels are for those who may see ratings", async () => {
    const cell = province.communes[0].cells[0]?.unit ?? province.unit;
    expect((await getDashboard(actors.directing, now, ask(cell))).caps).toBeNull();
    const names = await getUnitNames(actors.directing, now, { ...ask(cell), page: null });
    expect(names.names.rows.every((row) => row.decidedLevel === null)).toBe(true);
    expect((await getDashboard(actors.secretary, now, ask(cell))).caps).toEqual([]);
  });

  test("R20.21: a mark as complex unit leaves no trace on the page", async () => {
    const before = await getDashboard(actors.province, now, ask(province.district));
    await database().unitMark.create({
      data: {
        cycleId: cycle.id,
        unitId: province.communes[0].unit.id,
        madeByUnitId: province.district.id,
        reason: "PHUC-TAP",
        markedAt: now,
      },
    });
    expect(await getDashboard(actors.province, now, ask(province.district))).toEqual(before);
  });
});
