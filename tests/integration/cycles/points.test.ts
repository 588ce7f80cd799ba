import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { addContentItem } from "@/lib/cycles/commands/add-content-item";
import { splitPoints } from "@/lib/cycles/commands/split-points";
import { listContentItemsFor } from "@/lib/cycles/queries/content";
import { type FormSplit, getContentList } from "@/lib/cycles/queries/content-list";
import { findSeasonForUnit } from "@/lib/cycles/queries/season-for-unit";
import { database } from "@/lib/db/client";
import { read } from "@/lib/db/read";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, buildProvince } from "../../support/build";
import { openPointsSeason } from "../../support/cycles";
import { appSql, ownerSql } from "../../support/database";
import { fieldErrorsOf } from "../../support/refusals";

const NOW = "2025-11-21T08:00:00+07:00";
let province: BuiltProvince;
let cycleId: string;
let officer: Actor;
let districtOfficer: Actor;

beforeAll(async () => {
  province = await buildProvince();
  ({ cycleId, officer } = await openPointsSeason(province));
  districtOfficer = await actorWith("districtOfficer", province.district);
});

async function formOf(subject: FormSplit["subject"]): Promise<FormSplit> {
  const { splits } = await getContentList(officer, { cycleId, unitId: province.unit.id });
  const form = splits?.forms.find((each) => each.subject === subject);
  if (!form) throw new Error("a season of points has three forms");
  return form;
}

/** The split as a form sends it: the points of the criteria in order, general before result. */
async function typed(subject: FormSplit["subject"], points: readonly string[], more: Record<string, unknown> = {}) {
  const form = await formOf(subject);
  const criteria = form.groups.flatMap((group) => group.criteria);
  const max = Object.fromEntries(criteria.map(({ id }, index) => [id, points[index] ?? ""]));
  const base = { cycleId, unitId: province.unit.id, subject, version: form.version, max, document: "12-HD/BTCTU" };
  return { ...base, ...more };
}

describe("R8.17 the province splits the points", () => {
  test("R8.12 a season of 100 points opens with the criteria of the appendices unsplit, each group scored as a whole", async () => {
    const { splits, items } = await getContentList(officer, { cycleId, unitId: province.unit.id });
    expect(splits?.limits).toEqual({ general: 30, result: 70 });
    expect(splits?.forms.map((form) => form.groups.map((group) => [group.criteria.length, group.sum]))).toEqual([
      [
        [6, null],
        [2, null],
      ],
      [
        [5, null],
        [3, null],
      ],
      [
        [3, null],
        [1, null],
      ],
      [
        [2, null],
        [3, null],
      ],
    ]);
    expect(items.every((item) => item.pointGroup === null)).toBe(true);
    const asked = (await findSeasonForUnit(districtOfficer, new Date(NOW)))?.content ?? [];
    expect(
      asked.filter((item) => item.subject === "nonLeader" && item.maxPoints !== null).map((item) => item.maxPoints),
    ).toEqual([30, 70]);
  });

  test("exact sums are stored with the document and told in the log; a group left blank stays whole", async () => {
    await splitPoints(act(officer, NOW), await typed("nonLeader", ["12,5", "10", "7,5", ""]));
    const form = await formOf("nonLeader");
    expect(form.groups.map((group) => [group.sum, group.criteria.map((item) => item.maxPoints)])).toEqual([
      [30, [12.5, 10, 7.5]],
      [null, [null]],
    ]);
    expect(form.document).toBe("12-HD/BTCTU");
    const [audit] = await database().auditEvent.findMany({ where: { event: "points.split" } });
    expect(audit?.summary).toContain("Chính trị, đạo đức, kỷ luật 12,5; ");
    expect(audit?.summary).toContain("theo 12-HD/BTCTU");
    const asked = (await findSeasonForUnit(districtOfficer, new Date(NOW)))?.content ?? [];
    expect(
      asked.filter((item) => item.subject === "nonLeader" && item.maxPoints !== null).map((item) => item.maxPoints),
    ).toEqual([12.5, 10, 7.5, 70]);
  });

  test.each([
    [["10", "10", "9,5"], "Tiêu chí chung: các mục đang cộng được 29,5, phải đúng bằng 30 (còn thiếu 0,5)."],
    [["10", "10", "11"], "Tiêu chí chung: các mục đang cộng được 31, phải đúng bằng 30 (đang thừa 1)."],
    [["10", "10,55", "10"], "Điểm tối đa phải lớn hơn 0 và không quá 30, ví dụ 5 hoặc 7,5."],
    [["10", "20", "-1"], "Điểm tối đa phải lớn hơn 0 và không quá 30, ví dụ 5 hoặc 7,5."],
    [["10", "20", ""], "Chưa nhập điểm tối đa. Để trống cả nhóm nếu chưa chia."],
    [["", "", "", "69"], "Kết quả thực hiện nhiệm vụ: các mục đang cộng được 69, phải đúng bằng 70 (còn thiếu 1)."],
  ])("%j is refused at a field and changes nothing", async (points, sentence) => {
    const before = await formOf("nonLeader");
    expect(
      Object.values(await fieldErrorsOf(splitPoints(act(officer, NOW), await typed("nonLeader", points)))),
    ).toEqual([sentence]);
    expect(await formOf("nonLeader")).toEqual(before);
  });

  test("needs a document; a stale form and a criterion of another form are refused", async () => {
    const fields = await fieldErrorsOf(splitPoints(act(officer, NOW), await typed("leader", [], { document: " " })));
    expect(Object.keys(fields)).toEqual(["document"]);
    const stale = await typed("nonLeader", ["10", "10", "10", "70"]);
    await splitPoints(act(officer, NOW), stale);
    await expect(splitPoints(act(officer, NOW), { ...stale, document: "13-HD" })).rejects.toMatchObject({
      code: "form.stale",
    });
    const { max } = await typed("collective", []);
    await expect(splitPoints(act(officer, NOW), await typed("leader", [], { max }))).rejects.toMatchObject({
      code: "notFound",
    });
  });

  test("two at once: one is stored, the other is told", async () => {
    const form = await typed("leader", ["6", "6", "6", "6", "6", "20", "30", "20"]);
    const outcomes = await Promise.allSettled([
      splitPoints(act(officer, NOW), form),
      splitPoints(act(officer, NOW), form),
    ]);
    const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
    expect(refusals).toEqual(["form.stale"]);
  });

  test("is the province's alone: no level below, no other role, no other province's unit", async () => {
    const form = await typed("leader", []);
    const asDistrict = { ...form, unitId: province.district.id };
    await expect(splitPoints(act(districtOfficer, NOW), asDistrict)).rejects.toMatchObject({ code: "notAllowed" });
    await expect(splitPoints(act(districtOfficer, NOW), form)).rejects.toMatchObject({ code: "notFound" });
    const auditor = await actorWith("auditor", province.unit);
    await expect(splitPoints(act(auditor, NOW), form)).rejects.toMatchObject({ code: "notFound" });
    const list = await getContentList(districtOfficer, { cycleId, unitId: province.district.id });
    expect(list.splits?.maySplit).toMatchObject({ allowed: false });
  });

  test("R8.12 nothing is graded under points", async () => {
    const item = { cycleId, unitId: province.district.id, subject: "leader", title: "Mục của huyện", document: "1-CV" };
    await expect(addContentItem(act(districtOfficer, NOW), { ...item, isGraded: "on" })).rejects.toMatchObject({
      code: "content.gradedUnderPoints",
      field: "isGraded",
    });
  });
});

describe("R8.17 what plain SQL cannot do to the split", () => {
  const first = "(SELECT id FROM content_item WHERE subject = 'nonLeader' AND code = 'points.general.1')";
  const whole = "(SELECT id FROM content_item WHERE subject = 'nonLeader' AND code = 'points.general')";
  const written = "(SELECT id FROM content_item WHERE subject = 'nonLeader' AND point_group IS NULL LIMIT 1)";
  const set = (change: string, item = first) => `UPDATE content_item SET ${change} WHERE id = ${item}`;

  test.each([
    ["a sum other than the group's", set("max_points = 11"), /points\.sumWrong/],
    ["one criterion taken out", set("max_points = NULL, max_points_document = NULL"), /points\.sumWrong/],
    ["a whole group of other points", set("max_points = 29", whole), /points\.sumWrong/],
    ["two decimals", set("max_points = 10.05"), /content_item_max_points/],
    ["zero", set("max_points = 0"), /content_item_max_points/],
    ["negative", set("max_points = -1"), /content_item_max_points/],
    ["more than 100", set("max_points = 100.1"), /content_item_max_points/],
    ["points of what is written", set("max_points = 5, max_points_document = 'x'", written), /content_item_max_points/],
    ["no document", set("max_points_document = ' '"), /content_item_split_documented/],
    [
      "a document of the system's own convention",
      set("max_points_document = 'x'", whole),
      /content_item_split_documented/,
    ],
    ["scored and graded", set("is_graded = true"), /content_item_graded_or_scored/],
    ["ended while it counts", set("ended_at = now()"), /content_item_points_of_province/],
    ["set by a unit", set("layer = 'unit'"), /content_item_points_of_province/],
    ["another group", set("point_group = 'result'"), /points\.groupKept/],
    ["no group", set("point_group = NULL, max_points = NULL, max_points_document = NULL"), /points\.groupKept/],
    [
      "covering a group without points",
      set("covers_group = true, max_points = NULL"),
      /points\.groupKept|content_item_covers_group/,
    ],
  ])("%s", async (_, statement, refusal) => {
    await expect(appSql(statement)).rejects.toThrow(refusal);
  });

  test("a second item for a whole group", async () => {
    const copy = `INSERT INTO content_item (id, cycle_id, unit_id, layer, subject, code, ordinal, title, citation, point_group, covers_group, max_points)
      SELECT gen_random_uuid(), cycle_id, unit_id, layer, subject, 'again', 999, title, citation, point_group, true, 30 FROM content_item WHERE id = ${whole}`;
    await expect(appSql(copy)).rejects.toThrow(/content_item_whole_group_once/);
  });

  test("any of it under a pack of grades", async () => {
    const [grades] = await ownerSql(
      `INSERT INTO cycle (id, year, name, status, rule_pack_id, rule_pack_version, parameters, reference_on)
       VALUES (gen_random_uuid(), 2024, 'Cấp độ', 'preparing', 'ha-tinh-2024', '1', '{"parameters": {"points.general": {"value": null}}}', '2024-12-01') RETURNING id`,
    );
    const insert = `INSERT INTO content_item (id, cycle_id, unit_id, layer, subject, code, ordinal, title, citation, point_group)
      VALUES (gen_random_uuid(), $1, $2, 'central', 'leader', 'x', 1, 'x', '{}', 'general')`;
    await expect(appSql(insert, [grades?.id, province.unit.id])).rejects.toThrow(/points\.notOfPack/);
  });
});

test("R5.9 R8.16 what the province asks of those without a post is copied to the form of those outside, and asked there", async () => {
  const place = { cycleId, unitId: province.unit.id };
  const base = {
    ...place,
    subject: "nonLeader",
    title: "Tham gia phong trào toàn dân bảo vệ môi trường",
    document: "15-CV/BTCTU",
    detail: "",
  };
  await addContentItem(act(officer, NOW), base);
  const missing = async () => (await getContentList(officer, place)).notAskedOutside.map(({ title }) => title);
  expect(await missing()).toEqual([base.title]);
  expect((await getContentList(districtOfficer, { cycleId, unitId: province.district.id })).notAskedOutside).toEqual(
    [],
  );
  await addContentItem(act(officer, NOW), { ...base, subject: "outsideSystem" });
  expect(await missing()).toEqual([]);
  const items = await read(officer, (db) =>
    listContentItemsFor(db, { cycleId, unitPath: province.district.path, subject: "outsideSystem" }),
  );
  expect(items.map(({ title }) => title)).toContain(base.title);
});
