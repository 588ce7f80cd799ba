import { beforeAll, describe, expect, test } from "vitest";
import { getUnitTree } from "@/lib/units/queries/list-units";
import type { UnitNode } from "@/lib/units/rules/tree";
import { actorWith } from "../../support/actors";
import { type BuiltProvince, buildProvince, buildUnit } from "../../support/build";
import { statementsOf } from "../../support/statements";

const NOW = new Date("2024-12-10T03:00:00Z");
let province: BuiltProvince;

const commune = () => province.communes[0];

beforeAll(async () => {
  province = await buildProvince();
});

function namesOf(nodes: readonly UnitNode[]): string[] {
  return nodes.flatMap((node) => [node.id, ...namesOf(node.children)]);
}

describe("RQ-02 the tree of units", () => {
  test("stands open one level below the top; a branch opens down to what is directly below the chosen unit", async () => {
    const officer = await actorWith("provincialOfficer", province.unit);
    const closed = namesOf(await getUnitTree(officer, { depth: 2, unitId: null }, NOW));
    expect(closed).toContain(province.district.id);
    expect(closed).not.toContain(commune().unit.id);

    const district = namesOf(await getUnitTree(officer, { depth: 2, unitId: province.district.id }, NOW));
    expect(district).toContain(commune().unit.id);
    expect(district).not.toContain(commune().cells[0]?.unit.id);

    const below = namesOf(await getUnitTree(officer, { depth: 2, unitId: commune().unit.id }, NOW));
    expect(below).toEqual(expect.arrayContaining([commune().unit.id, commune().cells[0]?.unit.id]));
    expect(below).not.toContain(province.foreignCommune.unit.id);
  });

  test("says of a closed branch how many units are below", async () => {
    await buildUnit("cell", "Chi bộ thôn mới", commune().unit);
    const officer = await actorWith("districtOfficer", province.district);
    const [top] = await getUnitTree(officer, { depth: 2, unitId: null }, NOW);
    const node = top?.children.find(({ id }) => id === commune().unit.id);
    expect(node).toMatchObject({ children: [] });
    expect(node?.childCount).toBeGreaterThan(1);
  });

  test("opens nothing outside the reach of the actor, in one statement", async () => {
    const officer = await actorWith("districtOfficer", province.district);
    let tree: UnitNode[] = [];
    const sent = await statementsOf(async () => {
      tree = await getUnitTree(officer, { depth: 2, unitId: province.foreignDistrict.id }, NOW);
    });
    expect(namesOf(tree)).toContain(province.district.id);
    expect(namesOf(tree)).not.toContain(province.foreignCommune.unit.id);
    expect(sent).toHaveLength(1);
  });
});
