import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { answerProposal } from "@/lib/reports/commands/answer-proposal";
import { compileEntries } from "@/lib/reports/commands/compile-entries";
import { saveReport } from "@/lib/reports/commands/save-report";
import { sendReport } from "@/lib/reports/commands/send-report";
import { getReport } from "@/lib/reports/queries/get-report";
import { listChildReports } from "@/lib/reports/queries/list-child-reports";
import { listCompilable } from "@/lib/reports/queries/list-compilable";
import { getProposal, listProposalsToUnit } from "@/lib/reports/queries/proposals";
import { act } from "../../support/actors";
import { buildCell } from "../../support/build";
import { buildReportsWorld, draft, REPORTING_NOW, type ReportsWorld, sentCell } from "../../support/reports-world";
import { buildDeadline } from "../../support/season";

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

describe("RQ-11 the way up and the way back", () => {
  test("a proposal to the province goes through commune and district; the answer is read in the cell", async () => {
    const { cell, secretary, proposalId } = await sentCell(world, province.unit.id);
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
    const { cell, proposalId } = await sentCell(world, commune.unit.id);
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
    const { proposalId } = await sentCell(world, commune.unit.id);
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
    const { secretary, proposalId } = await sentCell(world, commune.unit.id);
    for (const stranger of [secretary, officers.foreign, officers.district]) {
      await expect(answerProposal(act(stranger), { proposalId, text: "Được" })).rejects.toMatchObject({
        code: "notFound",
      });
    }
    const ctx = act(officers.commune);
    await answerProposal(ctx, { proposalId, text: "Đã hướng dẫn" });
    await answerProposal(ctx, { proposalId, text: "Đã hướng dẫn" });
    expect(await database().answer.count({ where: { proposalId } })).toBe(1);
    const meantForProvince = await sentCell(world, province.unit.id);
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
    const { cell } = await sentCell(world, commune.unit.id);
    const filters = { search: "", page: 1 } as const;
    const overdue = await listChildReports(officers.commune, now, commune.unit.id, { ...filters, state: "overdue" });
    expect(overdue.rows.map((row) => row.name)).toContain(silent.unit.name);
    const late = await listChildReports(officers.commune, now, commune.unit.id, { ...filters, state: "sentLate" });
    expect(late.rows.map((row) => row.unitId)).toContain(cell.unit.id);
    expect((await listChildReports(officers.foreign, now, commune.unit.id, { ...filters, state: "" })).total).toBe(0);
  });
});
