import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { answerProposal } from "@/lib/reports/commands/answer-proposal";
import { compileEntries } from "@/lib/reports/commands/compile-entries";
import { saveReport } from "@/lib/reports/commands/save-report";
import { sendReport } from "@/lib/reports/commands/send-report";
import { getReport } from "@/lib/reports/queries/get-report";
import { listChildReports } from "@/lib/reports/queries/list-child-reports";
import { listCompilable } from "@/lib/reports/queries/list-compilable";
import { getProposal, listProposalsToUnit } from "@/lib/reports/queries/proposals";
import { act, actorWith } from "../../support/actors";
import { type BuiltCell, type BuiltCommune, type BuiltProvince, buildCell, buildProvince } from "../../support/build";
import { appSql } from "../../support/database";
import { type BuiltCycle, buildDeadline, buildOpenCycle } from "../../support/season";

const now = new Date("2024-12-05T08:00:00+07:00");
let province: BuiltProvince;
let cycle: BuiltCycle;
let commune: BuiltCommune;
let officers: {
  cell: (cell: BuiltCell) => Promise<Actor>;
  commune: Actor;
  district: Actor;
  province: Actor;
  foreign: Actor;
};

beforeAll(async () => {
  province = await buildProvince();
  cycle = await buildOpenCycle();
  commune = province.communes[0];
  officers = {
    cell: (cell) => actorWith("cellSecretary", cell.unit),
    commune: await actorWith("grassrootsOfficer", commune.unit),
    district: await actorWith("districtOfficer", province.district),
    province: await actorWith("provincialOfficer", province.unit),
    foreign: await actorWith("grassrootsOfficer", province.foreignCommune.unit),
  };
});

const draft = (unitId: string, overrides: Record<string, unknown> = {}) => ({
  unitId,
  quality: "Kiểm điểm nghiêm túc, thẳng thắn",
  difficulties: { 0: { text: "Đảng viên đi làm ăn xa" }, 1: { text: "" } },
  ...overrides,
});

const asking = (addresseeId: string, text = "Hướng dẫn miễn sinh hoạt") => ({
  proposals: { 0: { text, addresseeId } },
});

/** A cell of its own whose report with one difficulty and one proposal is sent. */
async function sentCell(addresseeId: string): Promise<{ cell: BuiltCell; secretary: Actor; proposalId: string }> {
  const cell = await buildCell(commune.unit, "Chi bộ báo cáo");
  const secretary = await officers.cell(cell);
  await saveReport(act(secretary), draft(cell.unit.id, asking(addresseeId)));
  await sendReport(act(secretary), { unitId: cell.unit.id, version: 1 });
  const detail = await getReport(secretary, now, cell.unit.id);
  return { cell, secretary, proposalId: detail.report?.proposals[0]?.id ?? "" };
}

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
    const { cell, secretary } = await sentCell(commune.unit.id);
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

describe("RQ-11 the way up and the way back", () => {
  test("a proposal to the province goes through commune and district; the answer is read in the cell", async () => {
    const { cell, secretary, proposalId } = await sentCell(province.unit.id);
    const offered = await listCompilable(officers.commune, commune.unit.id);
    const mine = offered.proposals.find((entry) => entry.id === proposalId);
    expect(mine).toMatchObject({ addresseeName: province.unit.name, isForThisUnit: false });
    await compileEntries(act(officers.commune), {
      unitId: commune.unit.id,
      proposalIds: proposalId,
      difficultyIds: [],
    });
    const communeReport = await getReport(officers.commune, now, commune.unit.id);
    await saveReport(act(officers.commune), {
      ...draft(commune.unit.id, { version: communeReport.report?.version, difficulties: {} }),
    });
    await sendReport(act(officers.commune), {
      unitId: commune.unit.id,
      version: (await getReport(officers.commune, now, commune.unit.id)).report?.version,
    });
    const upward = (await listCompilable(officers.district, province.district.id)).proposals[0];
    expect(upward).toMatchObject({ unitName: commune.unit.name, addresseeName: province.unit.name });
    await compileEntries(act(officers.district), {
      unitId: province.district.id,
      proposalIds: [upward?.id],
      difficultyIds: [],
    });
    await saveReport(act(officers.district), draft(province.district.id, { version: 1, difficulties: {} }));
    await sendReport(act(officers.district), { unitId: province.district.id, version: 2 });
    const arrived = (await listProposalsToUnit(officers.province, province.unit.id))[0];
    expect(arrived).toMatchObject({ text: "Hướng dẫn miễn sinh hoạt", answerCount: 0 });
    expect((await getProposal(officers.province, arrived?.id ?? "")).askedBy).toEqual([
      commune.unit.name,
      cell.unit.name,
    ]);
    await answerProposal(act(officers.province), { proposalId: arrived?.id, text: "Sẽ có văn bản trước 20/12" });
    const trail = (await getReport(secretary, now, cell.unit.id)).report?.proposals[0]?.trail ?? [];
    expect(trail.map((step) => step.unitName)).toEqual([cell.unit.name, commune.unit.name, province.district.name]);
    expect(trail.at(-1)?.answers).toMatchObject([{ unitName: province.unit.name, text: "Sẽ có văn bản trước 20/12" }]);
  });

  test("what arrives after the commune has sent is added as a supplement, once", async () => {
    const { cell, proposalId } = await sentCell(commune.unit.id);
    const difficultyId = (await getReport(officers.commune, now, cell.unit.id)).report?.difficulties[0]?.id;
    const pick = { unitId: commune.unit.id, proposalIds: [proposalId], difficultyIds: [difficultyId] };
    const outcomes = await Promise.all([
      compileEntries(act(officers.commune), pick),
      compileEntries(act(officers.commune), pick),
    ]);
    expect(outcomes.map((outcome) => outcome.taken).sort()).toEqual([0, 2]);
    const taken = await database().proposal.findUnique({
      where: { sourceId: proposalId },
      select: { addresseeId: true },
    });
    expect(taken?.addresseeId).toBe(province.district.id);
  });

  test("entries are taken only from directly below, and only sent ones", async () => {
    const { proposalId } = await sentCell(commune.unit.id);
    for (const [actor, unitId] of [
      [officers.district, province.district.id],
      [officers.foreign, province.foreignCommune.unit.id],
    ] as const) {
      await expect(
        compileEntries(act(actor), { unitId, proposalIds: [proposalId], difficultyIds: [] }),
      ).rejects.toMatchObject({ code: "notFound" });
    }
    await expect(
      compileEntries(act(officers.commune), { unitId: commune.unit.id, proposalIds: [], difficultyIds: [] }),
    ).rejects.toMatchObject({ code: "report.nothingPicked" });
  });

  test("only the unit addressed answers; others do not find the proposal", async () => {
    const { secretary, proposalId } = await sentCell(commune.unit.id);
    for (const stranger of [secretary, officers.foreign, officers.district]) {
      await expect(answerProposal(act(stranger), { proposalId, text: "Được" })).rejects.toMatchObject({
        code: "notFound",
      });
    }
    const ctx = act(officers.commune);
    await answerProposal(ctx, { proposalId, text: "Đã hướng dẫn" });
    await answerProposal(ctx, { proposalId, text: "Đã hướng dẫn" });
    expect(await database().answer.count({ where: { proposalId } })).toBe(1);
    const meantForProvince = await sentCell(province.unit.id);
    await expect(
      answerProposal(act(officers.commune), { proposalId: meantForProvince.proposalId, text: "Được" }),
    ).rejects.toMatchObject({ code: "notAllowed" });
  });

  test("late and absent reports are listed by name", async () => {
    await buildDeadline(cycle, {
      unitId: province.unit.id,
      level: "cell",
      kind: "dossier",
      bound: "through",
      dueOn: "2024-12-04",
    });
    const silent = await buildCell(commune.unit, "Chi bộ im lặng");
    const { cell } = await sentCell(commune.unit.id);
    const filters = { search: "", page: 1 } as const;
    const overdue = await listChildReports(officers.commune, now, commune.unit.id, { ...filters, state: "overdue" });
    expect(overdue.rows.map((row) => row.name)).toContain(silent.unit.name);
    const late = await listChildReports(officers.commune, now, commune.unit.id, { ...filters, state: "sentLate" });
    expect(late.rows.map((row) => row.unitId)).toContain(cell.unit.id);
    expect((await listChildReports(officers.foreign, now, commune.unit.id, { ...filters, state: "" })).total).toBe(0);
  });
});
