import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { listStructureProblems } from "@/lib/obligations/queries/structure-problems";
import { getUnit } from "@/lib/units/queries/get-unit";
import { actorWith } from "../../support/actors";
import { type BuiltProvince, buildPerson, buildProvince, joinCell } from "../../support/build";
import { ownerSql } from "../../support/database";
import { buildOpenCycle } from "../../support/season";
import { statementsOf } from "../../support/statements";

const NOW = new Date("2024-12-10T01:00:00Z");
let province: BuiltProvince;
let officer: Actor;

const problemsOf = async (unitId: string) =>
  (await listStructureProblems(officer, await getUnit(officer, unitId, NOW), NOW)).map(({ code }) => code);

beforeAll(async () => {
  province = await buildProvince();
  officer = await actorWith("districtOfficer", province.district);
});

describe("R20.10 what the number of members does not allow", () => {
  test("nothing is said before the first season, then what its rules say of cells and committees", async () => {
    const [commune] = province.communes;
    const [cell] = commune.cells;
    if (!cell) throw new Error("the builder gives cells");
    expect(await problemsOf(commune.unit.id)).toEqual([]);
    await buildOpenCycle();
    expect(await problemsOf(commune.unit.id)).toEqual(["standingCommitteeTooEarly"]);
    const before = await problemsOf(cell.unit.id);
    expect(before).toEqual(cell.committee ? ["cellCommitteeTooEarly"] : []);
    for (let added = 0; added < 9; added += 1) await joinCell(await buildPerson(`Lê Văn Thêm ${added}`), cell.unit);
    expect(await problemsOf(cell.unit.id)).toEqual([]);
    await ownerSql("UPDATE membership SET status = 'probationary', official_on = NULL WHERE cell_id = $1", [
      cell.unit.id,
    ]);
    expect(await problemsOf(cell.unit.id)).toContain("tooFewForCell");
    const unit = await getUnit(officer, cell.unit.id, NOW);
    expect(await statementsOf(() => listStructureProblems(officer, unit, NOW))).toHaveLength(2);
  });
});
