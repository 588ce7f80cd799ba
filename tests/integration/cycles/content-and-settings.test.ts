import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { addContentItem } from "@/lib/cycles/commands/add-content-item";
import { changeSetting } from "@/lib/cycles/commands/change-setting";
import { editContentItem } from "@/lib/cycles/commands/edit-content-item";
import { endContentItem } from "@/lib/cycles/commands/end-content-item";
import { listContentItemsFor } from "@/lib/cycles/queries/content";
import { settingsFor } from "@/lib/cycles/queries/pack-in-force";
import { getSettingsList } from "@/lib/cycles/queries/settings-list";
import { database } from "@/lib/db/client";
import { read } from "@/lib/db/read";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, buildProvince } from "../../support/build";
import { openSeason } from "../../support/cycles";
import { ownerSql } from "../../support/database";
import { codeOf } from "../../support/refusals";

let province: BuiltProvince;
let cycleId: string;
let officer: Actor;
let districtOfficer: Actor;
let foreignOfficer: Actor;

beforeAll(async () => {
  province = await buildProvince();
  ({ cycleId, officer } = await openSeason(province));
  districtOfficer = await actorWith("districtOfficer", province.district);
  foreignOfficer = await actorWith("districtOfficer", province.foreignDistrict);
});

function item(overrides: Record<string, unknown> = {}) {
  return {
    cycleId,
    unitId: province.district.id,
    subject: "leader",
    title: "Kết quả giải phóng mặt bằng",
    detail: "",
    isGraded: "",
    document: "Công văn 1021-CV/HU ngày 18/11/2024",
    ...overrides,
  };
}

async function reaching(path: string, withEnded = false) {
  const filter = { cycleId, unitPath: path, subject: "leader" as const, withEnded };
  return read(officer, (db) => listContentItemsFor(db, filter));
}

describe("RQ-03 review content in layers", () => {
  test("a district's item reaches its own cells after the province's, not the other district, with an audit row", async () => {
    const { itemId } = await addContentItem(act(districtOfficer), item());
    const own = await reaching(province.communes[0].cells[0]?.unit.path ?? "");
    expect(own.map((each) => each.layer).lastIndexOf("provincial")).toBeLessThan(
      own.findIndex(({ id }) => id === itemId),
    );
    expect(own.find(({ id }) => id === itemId)).toMatchObject({
      layer: "district",
      citationText: "Công văn 1021-CV/HU ngày 18/11/2024",
      owner: { name: "Huyện ủy thử" },
    });
    expect((await reaching(province.foreignCommune.unit.path)).some(({ id }) => id === itemId)).toBe(false);
    const audit = await database().auditEvent.findMany({ where: { subjectId: itemId } });
    expect(audit.map((row) => row.event)).toEqual(["content.added"]);
  });

  test("is edited by its owner until somebody has answered it, then only ended; ended items stay readable", async () => {
    const { itemId } = await addContentItem(act(districtOfficer), item({ title: "Mục sẽ sửa" }));
    await editContentItem(act(districtOfficer), { ...item({ title: "Đã sửa" }), itemId, version: 1 });
    const stale = editContentItem(act(districtOfficer), { ...item(), itemId, version: 1 });
    await expect(stale).rejects.toMatchObject({ code: "form.stale" });
    await answer(itemId);
    const answered = editContentItem(act(districtOfficer), { ...item(), itemId, version: 2 });
    await expect(answered).rejects.toMatchObject({ code: "content.answered" });
    await endContentItem(act(districtOfficer), { itemId, version: 2 });
    expect((await reaching(province.district.path)).some(({ id }) => id === itemId)).toBe(false);
    expect((await reaching(province.district.path, true)).some(({ id }) => id === itemId)).toBe(true);
    const again = endContentItem(act(districtOfficer), { itemId, version: 3 });
    await expect(again).rejects.toMatchObject({ code: "content.ended" });
  });

  test("nobody edits another's: a foreign district and the level above do not find it; the centre's is nobody's", async () => {
    const { itemId } = await addContentItem(act(districtOfficer), item());
    for (const other of [foreignOfficer, officer]) {
      const attempt = endContentItem(act(other), { itemId, version: 1 });
      await expect(attempt).rejects.toMatchObject({ code: "notFound" });
    }
    await expect(addContentItem(act(foreignOfficer), item())).rejects.toMatchObject({ code: "notFound" });
    const central = await database().contentItem.findFirstOrThrow({ where: { cycleId, layer: "central" } });
    const attempt = endContentItem(act(officer), { itemId: central.id, version: 1 });
    await expect(attempt).rejects.toMatchObject({ code: "content.otherLayer" });
  });

  test("two at once: both items are added, each with its own place", async () => {
    const added = await Promise.all([
      addContentItem(act(districtOfficer), item({ subject: "collective" })),
      addContentItem(act(districtOfficer), item({ subject: "collective" })),
    ]);
    const rows = await database().contentItem.findMany({ where: { id: { in: added.map(({ itemId }) => itemId) } } });
    expect(new Set(rows.map((row) => row.ordinal)).size).toBe(2);
  });

  async function answer(contentItemId: string): Promise<void> {
    const person = province.communes[0].committeeMembers[0];
    await ownerSql(
      `WITH review AS (INSERT INTO self_review (id, cycle_id, unit_id, person_id, form)
         VALUES ($1, $2, $3, $4, 'leader') RETURNING id)
       INSERT INTO self_review_answer (id, self_review_id, content_item_id, text) SELECT $5, review.id, $6, 'x' FROM review`,
      [newId(), cycleId, province.communes[0].unit.id, person?.id, newId(), contentItemId],
    );
  }
});

function setting(overrides: Record<string, unknown> = {}) {
  return {
    cycleId,
    unitId: province.district.id,
    key: "cap.share",
    value: "15%",
    documentNumber: "20-QĐ/HU",
    documentOn: "20/11/2024",
    ...overrides,
  };
}

describe("RQ-01 settings of the season change by a document, as far as a level may", () => {
  test("a district's lower share holds below it and nowhere else, with document and audit", async () => {
    await changeSetting(act(districtOfficer), setting());
    const inside = await read(officer, (db) => settingsFor(db, cycleId, province.communes[0].unit));
    expect(inside.pack.parameters["cap.share"]).toMatchObject({
      value: { num: 15, den: 100 },
      changedBy: { number: "20-QĐ/HU", issuedOn: "2024-11-20", level: "district" },
    });
    const outside = await read(officer, (db) => settingsFor(db, cycleId, province.foreignCommune.unit));
    expect(outside.pack.parameters["cap.share"].value).toEqual({ num: 1, den: 5 });
    const audit = await database().auditEvent.findFirst({ where: { event: "setting.changed" } });
    expect(audit?.summary).toContain("20-QĐ/HU");
  });

  test("may be set again by another document, compared with the level above, not with the own earlier value", async () => {
    await changeSetting(act(districtOfficer), setting({ value: "10%" }));
    await changeSetting(act(districtOfficer), setting({ value: "18%", documentNumber: "22-QĐ/HU" }));
    const now = await read(officer, (db) => settingsFor(db, cycleId, province.district));
    expect(now.pack.parameters["cap.share"]).toMatchObject({ value: { num: 18 }, changedBy: { number: "22-QĐ/HU" } });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["higher than the centre allows", { value: "25%" }, "setting.notAllowed"],
    ["a value only the province may set", { key: "cap.base", value: "inclusive" }, "setting.notAllowed"],
    ["a value the text fixes", { key: "admission.months", value: "5" }, "setting.notAllowed"],
    ["not a whole percent", { value: "17,5%" }, "setting.notAllowed"],
    ["below its range", { value: "0%" }, "setting.notAllowed"],
    ["a draft sent a year before", { key: "draft.workingDays", value: "365" }, "setting.notAllowed"],
    ["unreadable", { value: "một phần năm" }, "setting.unreadable"],
    ["not of the pack", { key: "toString", value: "1" }, "setting.unknown"],
  ])("is refused: %s", async (_, change, code) => {
    await expect(changeSetting(act(districtOfficer), setting(change))).rejects.toMatchObject({ code });
  });

  test.each([
    ["ballot.electronic", "true"],
    ["ballot.selfVote", "false"],
    ["ballot.twoRounds", "true"],
    ["late.policy", "lock"],
  ])(
    "R20.15 R20.17 what the application does in one way only is shown and not set otherwise: %s",
    async (key, value) => {
      const scope = { cycleId, unitId: province.unit.id };
      expect(await codeOf(changeSetting(act(officer), setting({ ...scope, key, value })))).toBe("setting.oneWay");
      const { settings } = await getSettingsList(officer, scope);
      expect(settings.find((each) => each.key === key)).toMatchObject({ isSettable: false });
      expect(settings.find((each) => each.key === key)?.setBy).toContain("hệ thống chỉ thực hiện giá trị này");
      expect(settings.find((each) => each.key === "ballot.form")).toMatchObject({ isSettable: true });
    },
  );

  test("without a document number, or for a foreign unit, nothing happens", async () => {
    await expect(changeSetting(act(districtOfficer), setting({ documentNumber: " " }))).rejects.toThrow();
    await expect(changeSetting(act(foreignOfficer), setting())).rejects.toMatchObject({ code: "notFound" });
    const secretary = await actorWith("cellSecretary", province.communes[0].cells[0]?.unit ?? province.district);
    await expect(changeSetting(act(secretary), setting())).rejects.toMatchObject({ code: "notFound" });
  });
});
