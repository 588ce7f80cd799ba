import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { loadOverdueByChild } from "@/lib/progress/queries/totals";
import { loadUnitProgress } from "@/lib/progress/queries/unit-progress";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, type BuiltUnit, buildProvince } from "../../support/build";
import { ownerSql } from "../../support/database";
import { type BuiltCycle, buildDeadline, buildOpenCycle } from "../../support/season";
import { statementsOf } from "../../support/statements";

let province: BuiltProvince;
let cycle: BuiltCycle;
const GENERATED_AT = "2024-11-20T08:00:00+07:00";

beforeAll(async () => {
  province = await buildProvince();
  cycle = await buildOpenCycle();
  await buildDeadline(cycle, {
    unitId: province.unit.id,
    level: "district",
    kind: "completion",
    bound: "through",
    dueOn: "2024-12-15",
  });
  await buildDeadline(cycle, {
    unitId: province.district.id,
    level: "cell",
    kind: "review",
    bound: "through",
    dueOn: "2024-12-05",
  });
  const officer = await actorWith("provincialOfficer", province.unit);
  await generateObligations(act(officer, GENERATED_AT), { unitId: province.unit.id });
});

async function review(cellId: string, day: string, count: number): Promise<void> {
  await ownerSql(
    `UPDATE obligation SET status = 'reviewed', reviewed_on = $2 WHERE id IN (
       SELECT place.id FROM obligation place JOIN subject ON subject.id = place.subject_id
       WHERE subject.home_unit_id = $1 AND subject.track = 'partyMember' AND place.status = 'pending' LIMIT $3)`,
    [cellId, day, count],
  );
}

const TRACKS = ["organisation", "collective", "partyMember", "official"] as const;

const progressOf = (unit: BuiltUnit, day: string, track: (typeof TRACKS)[number] = "partyMember") =>
  loadUnitProgress(database(), cycle.id, { ...unit, track }, day);

describe("RQ-15 R20.5 figures of a unit and below", () => {
  test("the four kinds apart, on time by the own plan, overdue and past the province's day apart", async () => {
    const [commune] = province.communes;
    const cellId = commune.cells[0]?.unit.id ?? "";
    const before = await progressOf(commune.unit, "2024-12-05");
    expect(before.numbers).toMatchObject({ required: 17, reviewed: 0, onTime: 0, overdue: 0, pastProvinceDay: 0 });
    await review(cellId, "2024-12-05", 2);
    await review(cellId, "2024-12-06", 1);
    const after = await progressOf(commune.unit, "2024-12-06");
    expect(after.numbers).toMatchObject({ required: 17, reviewed: 3, onTime: 2, overdue: 14, pastProvinceDay: 0 });
    expect(after.required).toMatchObject({ partyMember: 17, official: 3, organisation: 3 });
    const late = await progressOf(commune.unit, "2024-12-16");
    expect(late.numbers).toMatchObject({ overdue: 14, pastProvinceDay: 14 });
  });

  test("as of an earlier day, only what had happened by then", async () => {
    const [commune] = province.communes;
    const earlier = await progressOf(commune.unit, "2024-12-05");
    expect(earlier.numbers).toMatchObject({ reviewed: 2, onTime: 2 });
    const beforeTheList = await progressOf(commune.unit, "2024-11-19");
    expect(beforeTheList.numbers.required).toBe(0);
  });

  test("one level down: the children and the unit's own add up to the whole", async () => {
    const behind = new Map<string, number>();
    for (const track of TRACKS) {
      const { numbers, parts } = await progressOf(province.district, "2024-12-06", track);
      for (const number of ["required", "reviewed", "onTime", "overdue"] as const)
        expect(parts.reduce((sum, { progress }) => sum + progress[track][number], 0)).toBe(numbers[number]);
      for (const { path, progress } of parts)
        behind.set(path, Math.max(behind.get(path) ?? 0, progress[track].overdue));
    }
    expect([...behind.keys()]).toEqual(
      expect.arrayContaining([province.district.path, ...province.communes.map(({ unit }) => unit.path)]),
    );
    const overdue = await loadOverdueByChild(database(), cycle.id, province.district.id, "2024-12-06");
    expect([...behind.values()].some((count) => count > 0)).toBe(true);
    for (const [path, count] of behind) expect(overdue.get(path) ?? 0).toBe(count);
  });

  test("the curve grows day by day to the present figures", async () => {
    const [commune] = province.communes;
    expect((await progressOf(commune.unit, "2024-12-31")).curve).toEqual([
      { day: "2024-11-20", required: 17, reviewed: 0, onTime: 0, overdue: 0, pastProvinceDay: 0 },
      { day: "2024-12-05", required: 17, reviewed: 2, onTime: 2, overdue: 0, pastProvinceDay: 0 },
      { day: "2024-12-06", required: 17, reviewed: 3, onTime: 2, overdue: 14, pastProvinceDay: 0 },
      { day: "2024-12-16", required: 17, reviewed: 3, onTime: 2, overdue: 14, pastProvinceDay: 14 },
    ]);
  });

  test("one statement each, whatever lies below", async () => {
    const { unit } = province;
    expect(await statementsOf(() => progressOf(unit, "2024-12-06"))).toHaveLength(1);
    expect(await statementsOf(() => loadOverdueByChild(database(), cycle.id, unit.id, "2024-12-06"))).toHaveLength(1);
  });
});
