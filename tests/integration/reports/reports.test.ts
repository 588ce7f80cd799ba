import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { saveReport } from "@/lib/reports/commands/save-report";
import { sendReport } from "@/lib/reports/commands/send-report";
import { getReport } from "@/lib/reports/queries/get-report";
import { listCompilable } from "@/lib/reports/queries/list-compilable";
import { act } from "../../support/actors";
import { type BuiltCell, buildCell } from "../../support/build";
import { appSql } from "../../support/database";
import {
  asking,
  buildReportsWorld,
  draft,
  REPORTING_NOW,
  type ReportsWorld,
  sentCell,
} from "../../support/reports-world";

const now = REPORTING_NOW;
let world: ReportsWorld;
let province: ReportsWorld["province"];
let cycle: ReportsWorld["cycle"];
let commune: ReportsWorld["commune"];
let officers: ReportsWorld["officers"];

beforeAll(async () => {
  world = await buildReportsWorld();
  ({ province, cycle, commune, officers } = world);
});

/** Makes the unit's collective have something to review. */
async function mustReview(cell: BuiltCell, status: "pending" | "reviewed"): Promise<void> {
  const subject = await database().subject.create({
    data: {
      cycleId: cycle.id,
      track: "organisation",
      unitId: cell.unit.id,
      homeUnitId: cell.unit.id,
      decidingUnitId: commune.unit.id,
      name: cell.unit.name,
      searchName: "x",
      sortName: "x",
      required: true,
      reason: "thử",
      citation: {},
      createdAt: now,
    },
  });
  await database().obligation.create({
    data: {
      subjectId: subject.id,
      collectiveId: cell.collective.id,
      role: "ordinary",
      scope: "cell",
      status,
      reviewedOn: status === "reviewed" ? now : null,
      reason: "thử",
      citation: {},
    },
  });
}

describe("RQ-11 the report of a unit", () => {
  test("is drafted with entries, sent once, and leaves audit rows without its texts", async () => {
    const cell = await buildCell(commune.unit, "Chi bộ soạn");
    const secretary = await officers.cell(cell);
    await saveReport(act(secretary), draft(cell.unit.id, asking(commune.unit.id)));
    const first = await getReport(secretary, now, cell.unit.id);
    expect(first.report).toMatchObject({ status: "draft", version: 1 });
    expect(first.report?.difficulties.map((entry) => entry.text)).toEqual(["Đảng viên đi làm ăn xa"]);
    const kept = { id: first.report?.difficulties[0]?.id, text: "" };
    await saveReport(
      act(secretary),
      draft(cell.unit.id, { version: 1, difficulties: { 0: kept, 1: { text: "Khác" } } }),
    );
    await sendReport(act(secretary), { unitId: cell.unit.id, version: 2 });
    const sent = await getReport(secretary, now, cell.unit.id);
    expect(sent.report?.difficulties.map((entry) => entry.text)).toEqual(["Khác"]);
    expect(sent.report?.status).toBe("sent");
    const audit = await database().auditEvent.findMany({
      where: { subjectId: sent.report?.id ?? "" },
      orderBy: { id: "asc" },
    });
    expect(audit.map((row) => row.event)).toEqual(["report.saved", "report.saved", "report.sent"]);
    expect(JSON.stringify(audit)).not.toContain("làm ăn xa");
  });

  test("waits for the review of the unit", async () => {
    const cell = await buildCell(commune.unit, "Chi bộ chưa kiểm điểm");
    const secretary = await officers.cell(cell);
    await mustReview(cell, "pending");
    await saveReport(act(secretary), draft(cell.unit.id));
    expect((await getReport(secretary, now, cell.unit.id)).may.send).toMatchObject({ code: "report.notReviewed" });
    await expect(sendReport(act(secretary), { unitId: cell.unit.id, version: 1 })).rejects.toMatchObject({
      code: "report.notReviewed",
    });
    await database().obligation.updateMany({
      where: { collectiveId: cell.collective.id },
      data: { status: "reviewed", reviewedOn: now },
    });
    await expect(sendReport(act(secretary), { unitId: cell.unit.id, version: 1 })).resolves.toMatchObject({
      unitId: cell.unit.id,
    });
  });

  test("is not found for a foreign unit, and a draft is not shown above", async () => {
    const cell = await buildCell(commune.unit, "Chi bộ nháp");
    const secretary = await officers.cell(cell);
    await saveReport(act(secretary), draft(cell.unit.id));
    for (const stranger of [officers.foreign, officers.district]) {
      await expect(getReport(stranger, now, cell.unit.id)).rejects.toMatchObject({ code: "notFound" });
      await expect(saveReport(act(stranger), draft(cell.unit.id))).rejects.toMatchObject({ code: "notFound" });
      await expect(sendReport(act(stranger), { unitId: cell.unit.id, version: 1 })).rejects.toMatchObject({
        code: "notFound",
      });
      await expect(listCompilable(stranger, cell.unit.id)).rejects.toMatchObject({ code: "notFound" });
    }
    await saveReport(act(officers.commune), draft(commune.unit.id));
    await expect(getReport(officers.district, now, commune.unit.id)).rejects.toMatchObject({ code: "notFound" });
  });

  test("entered by the commune for its cell is marked as from paper", async () => {
    const cell = await buildCell(commune.unit, "Chi bộ giấy");
    await saveReport(act(officers.commune), draft(cell.unit.id));
    const rows = await database().auditEvent.findMany({ where: { unitId: cell.unit.id } });
    expect(rows.map((row) => row.onPaper)).toEqual([true]);
  });

  test("two at once: one save wins; the same key sent twice saves once", async () => {
    const cell = await buildCell(commune.unit, "Chi bộ hai người");
    const secretary = await officers.cell(cell);
    const outcomes = await Promise.allSettled([
      saveReport(act(secretary), draft(cell.unit.id)),
      saveReport(act(officers.commune), draft(cell.unit.id)),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find((outcome) => outcome.status === "rejected")).toMatchObject({ reason: { code: "form.stale" } });
    const ctx = act(secretary);
    await saveReport(ctx, draft(cell.unit.id, { version: 1 }));
    await saveReport(ctx, draft(cell.unit.id, { version: 1 }));
    const entries = await database().difficulty.count({ where: { report: { unitId: cell.unit.id } } });
    expect(entries).toBe(2);
  });

  test("two send at once: it is sent once", async () => {
    const cell = await buildCell(commune.unit, "Chi bộ gửi hai lần");
    const secretary = await officers.cell(cell);
    await saveReport(act(secretary), draft(cell.unit.id));
    const outcomes = await Promise.allSettled([
      sendReport(act(secretary), { unitId: cell.unit.id, version: 1 }),
      sendReport(act(officers.commune), { unitId: cell.unit.id, version: 1 }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find((outcome) => outcome.status === "rejected")).toMatchObject({
      reason: { code: "report.alreadySent" },
    });
  });

  test("once sent it does not change, by command or by plain SQL of the application's role", async () => {
    const { cell, secretary } = await sentCell(world, commune.unit.id);
    await expect(saveReport(act(secretary), draft(cell.unit.id, { version: 2 }))).rejects.toMatchObject({
      code: "report.alreadySent",
    });
    const mine = `(SELECT id FROM quality_report WHERE unit_id = '${cell.unit.id}')`;
    await expect(appSql(`UPDATE quality_report SET quality = 'x' WHERE id IN ${mine}`)).rejects.toThrow(
      "report.alreadySent",
    );
    await expect(appSql(`UPDATE difficulty SET text = 'x' WHERE report_id IN ${mine}`)).rejects.toThrow();
    await expect(appSql(`DELETE FROM proposal WHERE report_id IN ${mine}`)).rejects.toThrow();
    await expect(appSql("UPDATE answer SET text = 'x'")).rejects.toThrow();
  });

  test("a proposal goes only to a unit above", async () => {
    const cell = await buildCell(commune.unit, "Chi bộ gửi nhầm");
    const secretary = await officers.cell(cell);
    await expect(
      saveReport(act(secretary), draft(cell.unit.id, asking(province.foreignDistrict.id))),
    ).rejects.toMatchObject({ code: "report.addresseeOutside", field: "proposals.0.addresseeId" });
  });
});
