import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { openCycle } from "@/lib/cycles/commands/open-cycle";
import { listContentItemsFor } from "@/lib/cycles/queries/content";
import { effectiveOf, listDeadlineChain } from "@/lib/cycles/queries/deadlines";
import { getOpenCycle } from "@/lib/cycles/queries/open-cycle";
import { getOpeningForm } from "@/lib/cycles/queries/opening-form";
import { database } from "@/lib/db/client";
import { read } from "@/lib/db/read";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, buildProvince } from "../../support/build";
import { endSeasons, openingForm } from "../../support/cycles";
import { appSql } from "../../support/database";

let province: BuiltProvince;
let officer: Actor;
let districtOfficer: Actor;

beforeAll(async () => {
  province = await buildProvince();
  officer = await actorWith("provincialOfficer", province.unit);
  districtOfficer = await actorWith("districtOfficer", province.district);
});

beforeEach(endSeasons);

function openSeasons(): Promise<number> {
  return database().cycle.count({ where: { status: "open" } });
}

describe("RQ-01 opening a season on a rule pack", () => {
  test("freezes the pack, binds its documents, makes content of centre and province, and leaves an audit row", async () => {
    const { cycleId } = await openCycle(act(officer), openingForm(province.unit));
    const cycle = await read(officer, getOpenCycle);
    expect(cycle).toMatchObject({ id: cycleId, year: 2024, rulePackId: "ha-tinh-2024", referenceOn: "2024-12-31" });
    expect(cycle.pack.parameters["cap.base"].value).toBe("exclusive");
    const documents = await database().cycleDocument.findMany({ where: { cycleId }, select: { document: true } });
    const numbers = documents.map(({ document }) => document.number);
    expect(numbers).toEqual(expect.arrayContaining(["31-QĐ/TU", "2757-CV/TU", "124-QĐ/TW", "25-HD/BTCTW"]));
    expect(documents.every(({ document }) => document.scope !== "" && document.issuer !== "")).toBe(true);
    const audit = await database().auditEvent.findMany({ where: { subjectId: cycleId } });
    expect(audit.map((row) => row.event)).toEqual(["cycle.opened"]);
  });

  test("RQ-03: the centre's items come first, then the province's, and reach a cell", async () => {
    const { cycleId } = await openCycle(act(officer), openingForm(province.unit));
    const unitPath = province.communes[0].cells[0]?.unit.path ?? "";
    const items = await read(officer, (db) => listContentItemsFor(db, { cycleId, unitPath, subject: "nonLeader" }));
    expect(items[0]).toMatchObject({
      layer: "central",
      code: "quality",
      citationText: "khoản 2 Điều 6 Quy định 124-QĐ/TW",
    });
    expect(items.at(-1)).toMatchObject({
      layer: "provincial",
      citationText: "Quy định 31-QĐ/TU (điều, khoản: chờ bổ sung)",
    });
  });

  test("RQ-13: dossiers before 15/12, completion through 15/12, read back by plain SQL", async () => {
    const { cycleId } = await openCycle(act(officer), openingForm(province.unit));
    const chain = await read(officer, (db) => listDeadlineChain(db, cycleId, province.district));
    const dossier = effectiveOf(chain, "district", "dossier");
    expect(dossier).toMatchObject({ lastDay: "2024-12-14", weekday: "Thứ Bảy", setBy: { id: province.unit.id } });
    expect(dossier?.text).toBe("trước ngày 15/12/2024 (ngày cuối: Thứ Bảy, 14/12/2024)");
    for (const zone of ["UTC", "Pacific/Apia", "Asia/Ho_Chi_Minh", "America/Los_Angeles"]) {
      const [row] = await appSql(
        `SELECT due_on::text, set_config('TimeZone', $2, true) AS zone, last_day_of(bound, due_on)::text AS last_day
         FROM deadline WHERE cycle_id = $1 AND level = 'district' AND kind = 'dossier'`,
        [cycleId, zone],
      );
      expect(row).toEqual({ due_on: "2024-12-15", zone, last_day: "2024-12-14" });
    }
  });

  test("is the province's officer's alone: a district, a foreign unit, a secretary are refused or do not find it", async () => {
    await expect(openCycle(act(districtOfficer), openingForm(province.unit))).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(openCycle(act(officer), openingForm(province.district))).rejects.toMatchObject({ code: "notAllowed" });
    const auditor = await actorWith("auditor", province.unit);
    await expect(openCycle(act(auditor), openingForm(province.unit))).rejects.toMatchObject({ code: "notAllowed" });
    expect(await openSeasons()).toBe(0);
  });

  test("refuses a pack of another year, dates that do not cascade and a second open season", async () => {
    await expect(openCycle(act(officer), openingForm(province.unit, { year: "2025" }))).rejects.toMatchObject({
      code: "cycle.packOtherYear",
    });
    await expect(
      openCycle(act(officer), openingForm(province.unit, { referenceOn: "2025-01-01" })),
    ).rejects.toMatchObject({ code: "cycle.referenceOutsideYear", field: "referenceOn" });
    const form = openingForm(province.unit);
    const late = structuredClone(form) as { deadlines: { review: { cell: { dueOn: string } } } };
    late.deadlines.review.cell.dueOn = "20/12/2024";
    await expect(openCycle(act(officer), late)).rejects.toMatchObject({
      code: "deadline.notEarlier",
      field: "deadlines.review.cell.dueOn",
    });
    await openCycle(act(officer), form);
    const other = `{"id": "${newId()}", "name": "Đợt khác", "status": "preparing", "opened_at": null, "reference_on": "2025-01-01"}`;
    await expect(
      appSql("INSERT INTO cycle SELECT (jsonb_populate_record(cycle, $1::jsonb)).* FROM cycle WHERE status = 'open'", [
        other,
      ]),
    ).rejects.toMatchObject({ constraint: "cycle_reference_in_year" });
    await expect(openCycle(act(officer), openingForm(province.unit, { name: "Đợt khác" }))).rejects.toMatchObject({
      code: "cycle.alreadyOpen",
    });
  });

  test("an open season keeps its rules: plain SQL changes neither pack, version, copy, year nor day", async () => {
    await openCycle(act(officer), openingForm(province.unit));
    for (const change of [
      "rule_pack_id = 'hd25-2023'",
      "rule_pack_version = '99'",
      "parameters = jsonb_set(parameters, '{parameters,cap.share,value}', '0.9')",
      "year = 2023, reference_on = '2023-12-01'",
      "reference_on = '2024-11-01'",
    ]) {
      await expect(appSql(`UPDATE cycle SET ${change} WHERE status = 'open'`), change).rejects.toMatchObject({
        code: "KD001",
        message: "cycle.rulesKept",
      });
    }
  });

  test("two at once: one opens, the other is told", async () => {
    const outcomes = await Promise.allSettled([
      openCycle(act(officer), openingForm(province.unit)),
      openCycle(act(officer), openingForm(province.unit, { name: "Đợt song song" })),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find((outcome) => outcome.status === "rejected")).toMatchObject({
      reason: { code: "cycle.alreadyOpen" },
    });
    expect(await openSeasons()).toBe(1);
  });

  test("the same key gives the first result again", async () => {
    const ctx = act(officer);
    const first = await openCycle(ctx, openingForm(province.unit));
    expect(await openCycle(ctx, openingForm(province.unit))).toEqual(first);
  });
});

describe("RQ-01 the form of a new season", () => {
  const at = (day: string) => new Date(`${day}T01:00:00Z`);

  test("offers every year that a released pack covers and that has no season yet", async () => {
    const form = await getOpeningForm(officer, at("2026-03-01"), null);
    expect(form).toMatchObject({ year: 2026, packs: [{ id: "hd43-2025" }] });
    const opened = await database().cycle.findFirst({ where: { year: 2024 } });
    expect(form.years).toEqual([2026, 2025, ...(opened ? [] : [2024]), 2023, 2022, 2021, 2020, 2019]);
  });

  test("a year without a pack still names the years that have one", async () => {
    const form = await getOpeningForm(officer, at("2031-03-01"), null);
    expect(form).toMatchObject({ year: 2031, packs: [], deadlines: [] });
    expect(form.years.slice(0, 2)).toEqual([2026, 2025]);
  });

  test("RQ-17 nobody but the province's officer reads it", async () => {
    await expect(getOpeningForm(districtOfficer, at("2024-12-01"), null)).rejects.toMatchObject({ code: "notFound" });
  });
});
