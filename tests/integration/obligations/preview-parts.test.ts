import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { type GenerationPreview, previewGeneration } from "@/lib/obligations/queries/preview-generation";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, buildPerson, buildProvince, joinCell } from "../../support/build";
import { ownerSql } from "../../support/database";
import { buildOpenCycle } from "../../support/season";

const NOW = "2024-12-06T08:00:00+07:00";
let province: BuiltProvince;
let officer: Actor;

beforeAll(async () => {
  province = await buildProvince();
  officer = await actorWith("provincialOfficer", province.unit);
  await buildOpenCycle();
});

const preview = (asked: { part?: number; peopleAtOnce?: number } = {}) =>
  previewGeneration(officer, province.unit.id, new Date(NOW), asked);

/** Every part of the province with so few people at once that each unit below it stands alone. */
async function parts(): Promise<GenerationPreview[]> {
  const first = await preview({ peopleAtOnce: 1 });
  const rest = Array.from({ length: (first.part?.count ?? 1) - 1 }, (_, index) =>
    preview({ peopleAtOnce: 1, part: index + 2 }),
  );
  return [first, ...(await Promise.all(rest))];
}

const KINDS = ["added", "updated", "moved", "ended", "withoutPlace"] as const;
const totals = (previews: readonly GenerationPreview[]) =>
  KINDS.map((kind) => previews.reduce((sum, each) => sum + each[kind].total, 0));
const shown = (previews: readonly GenerationPreview[]) =>
  KINDS.flatMap((kind) => previews.flatMap((each) => each[kind].shown.map(({ key }) => `${kind} ${key}`)));

describe("RQ-02 a large unit is compared part by part before its list is made anew", () => {
  test("a unit that is not large is compared as a whole", async () => {
    expect((await preview()).part).toBeNull();
  });

  test("the parts say which units they compare and how many they leave; each unit stands in one of them", async () => {
    const all = await parts();
    const units = [province.unit, province.district, province.foreignDistrict].map(({ id }) => id);
    expect(all.map(({ part }) => [part?.number, part?.count])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(all.map(({ part }) => part?.others)).toEqual([1, 1]);
    expect(all.flatMap(({ part }) => part?.compared.map(({ id }) => id) ?? []).sort()).toEqual(units.sort());
    expect((await preview({ peopleAtOnce: 1, part: 99 })).part?.number).toBe(2);
  });

  test("together they propose what the whole proposes: before the first list, after it, and after changes", async () => {
    const before = await preview();
    expect(totals(await parts())).toEqual(totals([before]));
    expect(before.added.total).toBeGreaterThan(60);
    await generateObligations(act(officer, NOW), { unitId: province.unit.id });
    expect((await parts()).map(({ hasChanges }) => hasChanges)).toEqual([false, false]);
    const cells = [province.communes[0].cells[0], province.foreignCommune.cells[0]].map((cell) => cell?.unit);
    for (const [index, cell] of cells.entries()) {
      if (cell) await joinCell(await buildPerson(`Người Mới ${index}`), cell);
    }
    const [gone, renamed] = [province.communes[1].cells[0], province.foreignCommune.cells[1]].map(
      (cell) => cell?.members[3]?.id,
    );
    await ownerSql("UPDATE membership SET valid_to = '2024-12-01' WHERE person_id = $1", [gone]);
    await ownerSql("UPDATE person SET full_name = 'Tên Đã Sửa' WHERE id = $1", [renamed]);
    const whole = await preview();
    expect(totals([whole]).slice(0, 4)).toEqual([2, 1, 0, 1]);
    expect(shown(await parts()).sort()).toEqual(shown([whole]).sort());
  });
});
