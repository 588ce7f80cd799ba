import { beforeAll, describe, expect, test } from "vitest";
import { toDateColumn } from "@/lib/core/calendar";
import { getDashboard, getUnitNames } from "@/lib/dashboards/queries/get-dashboard";
import { sheetOfNames, sheetOfUnits } from "@/lib/dashboards/rules/tables";
import { database } from "@/lib/db/client";
import { TRACKS } from "@/lib/progress/rules";
import {
  ask,
  buildDashboardWorld,
  countsOf,
  DASHBOARD_NOW,
  type DashboardWorld,
  recount,
} from "../../support/dashboard-world";
import { statementsOf } from "../../support/statements";

const now = DASHBOARD_NOW;
let province: DashboardWorld["province"];
let cycle: DashboardWorld["cycle"];
let units: DashboardWorld["units"];
let actors: DashboardWorld["actors"];

beforeAll(async () => {
  ({ province, cycle, units, actors } = await buildDashboardWorld());
});

describe("RQ-15 the dashboard of a unit", () => {
  test("its numbers equal a live recount, per kind, at every level (R20.5)", async () => {
    for (const unit of units) {
      for (const track of TRACKS) {
        const data = await getDashboard(actors.province, now, ask(unit, track));
        expect(countsOf(data), `${unit.name} ${track}`).toEqual(await recount(unit.path, track));
      }
    }
  });

  test("each row equals the recount below it, and the rows add up to the whole", async () => {
    const data = await getDashboard(actors.province, now, ask(province.district));
    for (const row of data.rows) {
      const unit = units.find((each) => each.id === row.unitId);
      if (!row.isOwn) expect(countsOf(row)).toEqual(await recount(unit?.path ?? "", "partyMember"));
    }
    const sum = data.rows.reduce((total, row) => total + row.numbers.required, 0);
    expect(sum).toBe(data.numbers.required);
  });

  test("each page takes at most six statements beside its transaction", async () => {
    await database().comparableGroup.create({
      data: {
        cycleId: cycle.id,
        decidingUnitId: province.district.id,
        track: "partyMember",
        key: "k",
        name: "Nhóm thử",
        description: "thử",
      },
    });
    await database().cycleSetting.create({
      data: {
        cycleId: cycle.id,
        unitId: province.unit.id,
        key: "cap.base",
        value: "inclusive",
        documentNumber: "1-QĐ/TU",
        documentOn: toDateColumn("2024-11-20"),
        setAt: now,
      },
    });
    const cell = province.communes[0].cells[0]?.unit ?? province.unit;
    for (const unit of [province.unit, province.district, province.communes[0].unit, cell]) {
      const statements = await statementsOf(() => getDashboard(actors.province, now, ask(unit)));
      expect(statements.length, `${unit.name}:\n${statements.join("\n---\n")}`).toBeLessThanOrEqual(6);
      expect(statements.length).toBeGreaterThan(2);
    }
  });

  test("in the cell the numbers go down to the names", async () => {
    const cell = province.communes[0].cells[0]?.unit ?? province.unit;
    const data = await getDashboard(actors.secretary, now, ask(cell));
    expect(data.names?.total).toBe(data.numbers.required + data.numbers.exempt);
    const open = data.names?.rows.filter((row) => row.required && row.reviewedOn === null) ?? [];
    expect(open.length).toBe(data.numbers.required - data.numbers.reviewed);
  });

  test("the export holds exactly the rows and values of the table", async () => {
    const data = await getDashboard(actors.district, now, ask(province.district));
    const sheet = sheetOfUnits(data, "children");
    expect(sheet.rows.map((row) => row.slice(0, 6))).toEqual(
      data.rows.map(({ name, numbers }) => [
        name,
        numbers.required,
        numbers.reviewed,
        numbers.required > 0 ? numbers.reviewed / numbers.required : null,
        numbers.onTime,
        numbers.reviewed > 0 ? numbers.onTime / numbers.reviewed : null,
      ]),
    );
    const behind = sheetOfUnits(data, "behindPlan").rows.map((row) => row[0]);
    expect(behind.length).toBe(data.rows.filter((row) => row.numbers.overdue > 0).length);
    const names = await getUnitNames(actors.district, now, { ...ask(province.district), page: null });
    expect(sheetOfNames(names).rows.length).toBe(names.names.total);
  });
});
