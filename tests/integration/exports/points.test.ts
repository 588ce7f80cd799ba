import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import type { SheetValue, StreamedSheet } from "@/lib/core/sheet";
import { getDossier, getDossierWhys } from "@/lib/dossiers/queries/get-dossier";
import { listSubject } from "@/lib/ratings/commands/list-subject";
import { recordPoints } from "@/lib/ratings/commands/record-points";
import { exportGroup } from "@/lib/ratings/queries/export-group";
import { exportList } from "@/lib/ratings/queries/export-list";
import { exportRatings } from "@/lib/ratings/queries/export-subjects";
import { getGroup } from "@/lib/ratings/queries/get-group";
import { getSubject } from "@/lib/ratings/queries/get-subject";
import type { SubjectFilters } from "@/lib/ratings/queries/list-subjects";
import { act, actorWith } from "../../support/actors";
import { type BuiltCell, type BuiltCommune, buildCell } from "../../support/build";
import { ownerSql } from "../../support/database";
import { sheetsOf } from "../../support/exported-sheets";
import { buildPointsWorld, type PointsWorld, pointsForm } from "../../support/points-world";
import { buildGroup, buildSubject } from "../../support/rated-subjects";
import { codeOf } from "../../support/refusals";
import { statementsOf } from "../../support/statements";

const NOW = new Date("2025-12-10T08:00:00+07:00");
const AT = NOW.toISOString();
/** What would be run if a spreadsheet took it for a formula. */
const FORMULA = '=HYPERLINK("http://example.org";"Biên bản")';
let world: PointsWorld;
let commune: BuiltCommune;
let cell: BuiltCell;
let secretary: Actor;
let officer: Actor;
let organisation: string;
let groupId: string;

beforeAll(async () => {
  world = await buildPointsWorld();
  ({ commune, cell, secretary, officer } = world);
  groupId = (await buildGroup(world.cycleId, commune.unit, "organisation", "Chi bộ thôn")).id;
  organisation = await organisationOf(cell);
  const own = { subjectId: organisation, scorer: "own", points: ["28,5", "61"] } as const;
  await recordPoints(act(secretary, AT), await pointsForm(secretary, own));
  const competent = { subjectId: organisation, scorer: "competent", points: ["25", "44,5"] } as const;
  const source = { document: "Biên bản 5-BB/ĐU", documentOn: "09/12/2025", note: FORMULA };
  await recordPoints(act(officer, AT), await pointsForm(officer, competent, source));
});

async function organisationOf(of: BuiltCell): Promise<string> {
  const own = { ...world.ofCell, home: of.unit, unit: of.unit, groupId } as const;
  return (await buildSubject({ ...own, track: "organisation", proposal: "excellent" })).id;
}

const filters = (scope: SubjectFilters["scope"]): SubjectFilters => ({
  scope,
  search: "",
  track: "",
  groupId: "",
  state: "",
  page: 1,
});

async function linesOf(sheet: StreamedSheet): Promise<Record<string, SheetValue>[]> {
  const lines: Record<string, SheetValue>[] = [];
  for await (const batch of sheet.batches) {
    for (const row of batch) {
      lines.push(Object.fromEntries(sheet.columns.map(({ header }, index) => [header, row[index] ?? null])));
    }
  }
  return lines;
}

const ratings = (actor: Actor, unit: { id: string; name: string }, scope: SubjectFilters["scope"]) =>
  exportRatings(actor, unit, filters(scope), NOW);

const BOTH = {
  "Điểm được dùng": 69.5,
  "Điểm của ai": "Cấp có thẩm quyền chấm",
  "Điểm tự chấm: tổng": 89.5,
  "Điểm tự chấm: tiêu chí chung": 28.5,
  "Điểm tự chấm: kết quả nhiệm vụ": 61,
  "Điểm cấp có thẩm quyền: tổng": 69.5,
  "Điểm cấp có thẩm quyền: tiêu chí chung": 25,
  "Điểm cấp có thẩm quyền: kết quả nhiệm vụ": 44.5,
  "Chênh lệch với tự chấm": -20,
  "Căn cứ chấm của cấp có thẩm quyền": `Biên bản 5-BB/ĐU, ngày 09/12/2025; ${FORMULA}`,
  "Mức theo khung điểm": "Hoàn thành nhiệm vụ",
  "Đối chiếu theo quy định": "chưa có kết quả nhiệm vụ",
};

describe("R8.12 R8.17 an export says whose points count, both totals, the groups, what they lead to and on which clause", () => {
  test("to the level that decides: the list of ratings, the group and the list that goes to the session alike", async () => {
    const { decisionId } = await listSubject(act(officer, AT), {
      subjectId: organisation,
      level: "good",
      reason: "Xét",
    });
    const sheets = [
      await ratings(officer, commune.unit, "decide"),
      await exportGroup(officer, groupId, NOW),
      await exportList(officer, decisionId, NOW),
    ];
    for (const sheet of sheets) {
      const [line] = await linesOf(sheet);
      expect(line).toMatchObject(BOTH);
      expect(line?.["Điều khoản của mức, cách dùng điểm"]).toMatch(
        /^.*366-QĐ\/TW.*; điểm được dùng: suy ra từ .*; chấm theo cả nhóm: quy ước của hệ thống/,
      );
    }
  });

  test("the screens say the same: totals of the subject's page and of the group", async () => {
    const totals = [
      ["competent", 69.5],
      ["own", 89.5],
    ];
    const { packLevel } = await getSubject(officer, organisation);
    expect(packLevel?.totals?.map(({ scorer, total }) => [scorer, total])).toEqual(totals);
    const [candidate] = (await getGroup(officer, groupId)).candidates;
    expect(candidate?.points?.scorers.map(({ scorer, total }) => [scorer, total])).toEqual(totals);
    expect(candidate?.points?.gaps).toEqual(packLevel?.gaps);
  });

  test("the file keeps points as numbers with their decimal, and what looks like a formula as text", async () => {
    const sheets = await sheetsOf(await ratings(officer, commune.unit, "decide"));
    const cells = sheets[0]?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells).toContainEqual({ text: BOTH["Căn cứ chấm của cấp có thẩm quyền"], kind: "text" });
    expect(cells).toContainEqual({ text: "69.5", kind: "number" });
  });
});

describe("ADR 0026 what the deciding level scored is not shown to those below", () => {
  test("their list has the own points and no column of the level above; the address of the other scope shows no more", async () => {
    const sheet = await ratings(secretary, cell.unit, "propose");
    expect(sheet.columns.filter(({ header }) => /thẩm quyền|Thẩm định|Chênh lệch/.test(header))).toEqual([]);
    expect(await linesOf(sheet)).toMatchObject([
      {
        "Điểm được dùng": 89.5,
        "Điểm của ai": "Cấp ủy của tổ chức đảng tự chấm",
        "Điểm tự chấm: tổng": 89.5,
        "Mức theo khung điểm": "Hoàn thành tốt nhiệm vụ",
      },
    ]);
    // The unit in the address of somebody who is not of it: nothing of what its level scored.
    const [foreign] = await linesOf(await ratings(secretary, commune.unit, "decide"));
    expect(foreign).toMatchObject({ "Điểm được dùng": 89.5, "Điểm cấp có thẩm quyền: tổng": null });
    expect(JSON.stringify(foreign)).not.toMatch(/69\.5|5-BB/);
  });

  test("group and list are not found below and elsewhere; the level above sees what it may see on screen", async () => {
    const elsewhere = await actorWith("grassrootsOfficer", world.province.foreignCommune.unit);
    for (const stranger of [secretary, elsewhere]) {
      expect(await codeOf(exportGroup(stranger, groupId, NOW))).toBe("notFound");
    }
    expect(await linesOf(await ratings(elsewhere, world.province.foreignCommune.unit, "decide"))).toEqual([]);
    const district = await actorWith("districtOfficer", world.province.district);
    const onScreen = (await getSubject(district, organisation)).packLevel?.totals?.map(({ scorer }) => scorer);
    const [line] = await linesOf(await exportGroup(district, groupId, NOW));
    expect(onScreen).toEqual(["competent", "own"]);
    expect(line).toMatchObject(BOTH);
  });

  test("a dossier, which its sender reads too, holds the own points alone, whoever opens it", async () => {
    const own = { total: 89.5, general: 28.5, result: 61, band: "good" };
    for (const reader of [secretary, officer]) {
      const { contents } = await getDossier(reader, NOW, cell.unit.id);
      expect(contents.subjects.map(({ points }) => points)).toEqual([own]);
    }
  });
});

/** Everything that the sheet "Vì sao" of a file says. */
async function whyText({ more }: StreamedSheet): Promise<string> {
  const rows: unknown[] = [];
  for (const sheet of more ?? []) for await (const batch of sheet.batches) rows.push(...batch);
  return JSON.stringify(rows);
}

describe("“Vì sao?” is complete in every file, and of one side where the reader is of one side", () => {
  test("the deciding side reads whose points count with the difference, in the list of ratings and the group", async () => {
    for (const sheet of [await ratings(officer, commune.unit, "decide"), await exportGroup(officer, groupId, NOW)]) {
      const text = await whyText(sheet);
      expect(text).toContain("Điểm được dùng");
      expect(text).toContain("Chênh lệch với điểm tự chấm: −20 điểm");
      expect(text).toContain("Cấp có thẩm quyền chấm: 69,5/100");
      expect(text).toContain("Kết quả nhiệm vụ: chưa có");
    }
    expect(await whyText(await exportGroup(officer, groupId, NOW))).toContain("Tỷ lệ tối đa HTXSNV");
  });

  test("ADR 0026 the side below reads its own points alone, at whatever address", async () => {
    for (const [unit, scope] of [
      [cell.unit, "propose"],
      [commune.unit, "decide"],
    ] as const) {
      const text = await whyText(await ratings(secretary, unit, scope));
      expect(text).toContain("Điểm tự chấm: Tiêu chí chung");
      expect(text).not.toMatch(/69,5|44,5|5-BB|Thẩm định|Điểm được dùng|Lý do|Tỷ lệ tối đa/);
    }
  });

  test("ADR 0026 what a dossier explains is the own side's, whoever opens it", async () => {
    const [own, above] = [await getDossierWhys(secretary, cell.unit.id), await getDossierWhys(officer, cell.unit.id)];
    expect(above.whys.map(({ explanation }) => explanation)).toEqual(own.whys.map(({ explanation }) => explanation));
    const text = JSON.stringify(own.whys);
    expect(text).toContain("Điểm tự chấm: Tiêu chí chung");
    expect(text).not.toMatch(/69,5|44,5|5-BB|Thẩm định|Điểm được dùng|Tỷ lệ tối đa/);
  });
});

test("the statements of each export stay as many however many subjects there are", async () => {
  const work = [
    () => ratings(officer, commune.unit, "decide"),
    () => exportGroup(officer, groupId, NOW),
    () => getDossier(secretary, NOW, cell.unit.id),
    async () => whyText(await ratings(officer, commune.unit, "decide")),
    async () => whyText(await exportGroup(officer, groupId, NOW)),
    () => getDossierWhys(secretary, cell.unit.id),
  ];
  const count = async () => {
    const counts = [];
    for (const each of work) counts.push((await statementsOf(each)).length);
    return counts;
  };
  // Somebody excellent beside the one listed as good: whoever is, has a cap explained.
  await organisationOf(await buildCell(commune.unit, "Chi bộ đầu"));
  const before = await count();
  for (let made = 0; made < 4; made += 1) await organisationOf(await buildCell(commune.unit, `Chi bộ ${made}`));
  await ownerSql(
    "UPDATE subject SET home_unit_id = $1 WHERE unit_id IN (SELECT id FROM unit WHERE name LIKE 'Chi bộ _')",
    [cell.unit.id],
  );
  expect((await linesOf(await ratings(officer, commune.unit, "decide"))).length).toBe(6);
  expect(await count()).toEqual(before);
});
