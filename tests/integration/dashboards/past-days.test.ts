import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "@/lib/core/calendar";
import { getDashboard, getUnitNames } from "@/lib/dashboards/queries/get-dashboard";
import { sheetOfNames, sheetOfUnits } from "@/lib/dashboards/rules/tables";
import {
  ask,
  buildDashboardWorld,
  countsOf,
  DASHBOARD_NOW,
  type DashboardWorld,
  recount,
  TODAY,
} from "../../support/dashboard-world";
import { ownerSql } from "../../support/database";

const now = DASHBOARD_NOW;
let province: DashboardWorld["province"];
let actors: DashboardWorld["actors"];

beforeAll(async () => {
  ({ province, actors } = await buildDashboardWorld());
});

describe("RQ-15 the days of the dashboard", () => {
  test("the curve ends in the present number and yesterday is a difference of its days", async () => {
    const data = await getDashboard(actors.province, now, ask(province.unit));
    expect(data.curve.at(-1)?.reviewed).toBe(data.numbers.reviewed);
    const [row] = await ownerSql(
      "SELECT count(*)::int AS n FROM subject WHERE track = 'partyMember' AND required AND reviewed_on = '2024-12-09'",
    );
    expect(data.yesterday).toBe(row?.n);
  });

  test("any past day gives the numbers of that day, on the curve and on a page of its own", async () => {
    const present = await getDashboard(actors.province, now, ask(province.unit));
    for (let day = "2024-11-21"; day < TODAY; day = addDays(day, 3)) {
      const data = await getDashboard(actors.province, now, { ...ask(province.unit), until: day });
      expect(data.until).toBe(day);
      const counted = await recount(province.unit.path, "partyMember", day);
      expect(countsOf(data), day).toEqual(counted);
      const point = present.curve.findLast((each) => each.day <= day);
      expect(point && [point.reviewed, point.overdue, point.pastProvinceDay], day).toEqual([
        counted.reviewed,
        counted.overdue,
        counted.past,
      ]);
    }
    expect(present.curve.some((point) => point.overdue > 0)).toBe(true);
    const ahead = await getDashboard(actors.province, now, { ...ask(province.unit), until: "2024-12-20" });
    expect(ahead).toEqual(present);
  });

  test("a past day knows numbers and names; causes, dossiers and caps are of the present", async () => {
    const past = await getDashboard(actors.province, now, { ...ask(province.district), until: "2024-12-01" });
    expect(past.caps).toBeNull();
    expect(past.rows.every((row) => row.causes === null && row.dossier === null)).toBe(true);
    const cell = province.communes[0].cells[0]?.unit ?? province.unit;
    const names = await getUnitNames(actors.secretary, now, { ...ask(cell), page: null, until: "2024-12-01" });
    const counted = await recount(cell.path, "partyMember", "2024-12-01");
    expect(names.names.rows.filter((row) => row.reviewedOn !== null)).toHaveLength(counted.reviewed);
    expect(names.names.rows.filter((row) => row.decidedLevel !== null)).toHaveLength(counted.decided);
    expect(sheetOfNames(names).heading.join()).toContain("tính đến hết ngày 01/12/2024");
  });

  test("behind one's own plan and past the province's day are kept apart", async () => {
    const data = await getDashboard(actors.province, now, ask(province.unit));
    expect(sheetOfUnits(data, "behindPlan").rows.length).toBeGreaterThan(0);
    expect(sheetOfUnits(data, "pastProvince").rows).toEqual([]);
    const later = await getDashboard(actors.province, new Date("2024-12-16T00:00:01+07:00"), ask(province.unit));
    expect(sheetOfUnits(later, "pastProvince").rows.length).toBeGreaterThan(0);
  });
});
