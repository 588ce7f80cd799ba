import type { Actor } from "@/lib/core/actor";
import { saveReport } from "@/lib/reports/commands/save-report";
import { sendReport } from "@/lib/reports/commands/send-report";
import { getReport } from "@/lib/reports/queries/get-report";
import { act, actorWith } from "./actors";
import { type BuiltCell, type BuiltCommune, type BuiltProvince, buildCell, buildProvince } from "./build";
import { type BuiltCycle, buildOpenCycle } from "./season";

export const REPORTING_NOW = new Date("2024-12-05T08:00:00+07:00");

export type ReportsWorld = {
  province: BuiltProvince;
  cycle: BuiltCycle;
  commune: BuiltCommune;
  officers: {
    cell: (cell: BuiltCell) => Promise<Actor>;
    commune: Actor;
    district: Actor;
    province: Actor;
    foreign: Actor;
  };
};

/** A province with an open season and those who write, compile and answer reports on the way from a commune to the province. */
export async function buildReportsWorld(): Promise<ReportsWorld> {
  const province = await buildProvince();
  const cycle = await buildOpenCycle();
  const [commune] = province.communes;
  const officers = {
    cell: (cell: BuiltCell) => actorWith("cellSecretary", cell.unit),
    commune: await actorWith("grassrootsOfficer", commune.unit),
    district: await actorWith("districtOfficer", province.district),
    province: await actorWith("provincialOfficer", province.unit),
    foreign: await actorWith("grassrootsOfficer", province.foreignCommune.unit),
  };
  return { province, cycle, commune, officers };
}

/** What the form of a report sends: the quality, one difficulty. */
export const draft = (unitId: string, overrides: Record<string, unknown> = {}) => ({
  unitId,
  quality: "Kiểm điểm nghiêm túc, thẳng thắn",
  difficulties: { 0: { text: "Đảng viên đi làm ăn xa" }, 1: { text: "" } },
  ...overrides,
});

/** One proposal to a unit, as the form sends it. */
export const asking = (addresseeId: string, text = "Hướng dẫn miễn sinh hoạt") => ({
  proposals: { 0: { text, addresseeId } },
});

/** A cell of its own whose report with one difficulty and one proposal is sent. */
export async function sentCell(
  { commune, officers }: ReportsWorld,
  addresseeId: string,
): Promise<{ cell: BuiltCell; secretary: Actor; proposalId: string }> {
  const cell = await buildCell(commune.unit, "Chi bộ báo cáo");
  const secretary = await officers.cell(cell);
  await saveReport(act(secretary), draft(cell.unit.id, asking(addresseeId)));
  await sendReport(act(secretary), { unitId: cell.unit.id, version: 1 });
  const detail = await getReport(secretary, REPORTING_NOW, cell.unit.id);
  return { cell, secretary, proposalId: detail.report?.proposals[0]?.id ?? "" };
}
