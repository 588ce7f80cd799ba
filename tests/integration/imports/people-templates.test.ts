import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { getDraft } from "@/lib/imports/queries/get-draft";
import { getPeopleTemplate } from "@/lib/imports/queries/people-template";
import { exportPeopleToComplete } from "@/lib/imports/queries/people-to-complete";
import { readWorkbook } from "@/lib/spreadsheets/read-workbook";
import { streamSheet } from "@/lib/spreadsheets/stream-sheet";
import { actorWith } from "../../support/actors";
import { type BuiltCell, type BuiltCommune, type BuiltProvince, buildCell, buildProvince } from "../../support/build";
import { ownerSql } from "../../support/database";
import { recordDraft, rowsOfDraft, uploadPeople } from "../../support/people-import";
import { codeOf } from "../../support/refusals";
import { spreadsheet } from "../../support/spreadsheets";

let province: BuiltProvince;
let commune: BuiltCommune;
let cell: BuiltCell;
let officer: Actor;

beforeAll(async () => {
  province = await buildProvince();
  [commune] = province.communes;
  const [first] = commune.cells;
  if (!first) throw new Error("the builder gives cells");
  cell = first;
  officer = await actorWith("grassrootsOfficer", commune.unit);
});

const NOW = new Date("2024-12-05T01:00:00Z");

describe("RQ-02 files that the application gives to be filled in", () => {
  test("the template names the cells of the unit to choose from and is recognised when it returns", async () => {
    const { file } = await getPeopleTemplate(officer, commune.unit.id, NOW);
    const workbook = await readWorkbook(file);
    const lists = workbook.sheets.find(({ name }) => name === "Danh mục");
    expect(JSON.stringify(lists)).toContain(cell.unit.name);
    expect(await codeOf(uploadPeople(officer, commune.unit.id, file))).toBe("import.noRows");
  });

  test("R8.16 the file to be completed of a cell is taken back: unchanged it changes nothing, also where a name needs its code", async () => {
    const own = await buildCell(commune.unit, "Chi bộ Xuất Nhập");
    const [known] = own.members;
    if (!known) throw new Error("the builder gives members");
    await ownerSql("UPDATE person SET work_sector = 'politicalSystem' WHERE id = $1", [known.id]);
    const district = await actorWith("districtOfficer", province.district);
    for (const [actor, unitId, name] of [
      [officer, commune.unit.id, own.unit.name],
      [district, province.district.id, `${own.unit.name} · ${own.unit.code}`],
    ] as const) {
      const file = await exported(actor, own);
      const cells = (await readWorkbook(file)).sheets[0]?.rows.map((row) => row.cells.map(({ text }) => text)) ?? [];
      expect(cells.filter((line) => line.includes(name))).toHaveLength(own.members.length);
      expect(cells.find((line) => line[0] === known.fullName)?.at(-1)).toBe("Trong hệ thống chính trị");
      const draft = await getDraft(actor, await uploadPeople(actor, unitId, file));
      expect(draft.counts).toMatchObject({ same: own.members.length, add: 0, change: 0, problem: 0 });
    }
  });

  test("R8.16 what is filled in as the work sector of a file to be completed is recorded, and nothing else", async () => {
    const own = await buildCell(commune.unit, "Chi bộ Bổ Sung");
    const file = await exported(officer, own);
    const rows = (await readWorkbook(file)).sheets[0]?.rows.map((row) => row.cells.map(({ text }) => text)) ?? [];
    const heading = rows.findIndex((line) => line.includes("Nơi làm việc"));
    const width = rows[heading]?.length ?? 0;
    const filled = rows.map((line, index) =>
      index > heading
        ? [...Array.from({ length: width - 1 }, (_, i) => line[i] ?? ""), "Ngoài hệ thống chính trị"]
        : line,
    );
    const draftId = await uploadPeople(officer, commune.unit.id, spreadsheet([{ name: "Danh sách", rows: filled }]));
    const shown = await rowsOfDraft(officer, draftId);
    expect(shown.map(({ outcome }) => outcome)).toEqual(own.members.map(() => "change"));
    expect(shown.every(({ changes }) => changes.length === 1 && changes[0]?.startsWith("Nơi làm việc: "))).toBe(true);
    await recordDraft(officer, draftId);
    const kept = await ownerSql("SELECT DISTINCT work_sector::text AS s FROM person WHERE id = ANY($1)", [
      own.members.map(({ id }) => id),
    ]);
    expect(kept).toEqual([{ s: "outside" }]);
  });

  test("A.4 neither is found from elsewhere; a reader, who may not send it back, is told so", async () => {
    const foreign = await actorWith("grassrootsOfficer", province.foreignCommune.unit);
    const auditor = await actorWith("auditor", province.district);
    for (const give of [getPeopleTemplate, exportPeopleToComplete]) {
      expect(await codeOf(give(foreign, commune.unit.id, NOW))).toBe("notFound");
      expect(await codeOf(give(auditor, commune.unit.id, NOW))).toBe("notAllowed");
    }
  });
});

/** The members of one cell as a file to be completed. */
async function exported(actor: Actor, own: BuiltCell): Promise<Buffer> {
  const sheet = await exportPeopleToComplete(actor, own.unit.id, NOW);
  return Buffer.from(await new Response(streamSheet(sheet, "Danh sách")).arrayBuffer());
}
