import { addDays, dayOf } from "../../../lib/core/calendar";
import { newId } from "../../../lib/core/ids";
import type { Tx } from "../../../lib/db/client";
import type { StoryUnit } from "../story/world";
import {
  ANSWERS,
  DIFFICULTIES,
  PROPOSALS_TO_DISTRICT,
  PROPOSALS_TO_PROVINCE,
  QUALITY,
  STRENGTHS,
  WEAKNESSES,
} from "../texts/reports";
import { insertRows, type TableRows } from "../write/insert-rows";
import { randomFor } from "../write/random";
import type { Register } from "./register";
import type { MeetingScript } from "./script";

type ReportRows = {
  reports: TableRows["qualityReport"][];
  difficulties: TableRows["difficulty"][];
  proposals: TableRows["proposal"][];
  answers: TableRows["answer"][];
};

/** The district whose reports are written. */
type Reporting = {
  cycleId: string;
  register: Register;
  district: { unit: StoryUnit; communes: readonly { unit: StoryUnit }[]; provinceId: string };
};

/** A cell's report, sent two days after its meeting; every fourth names a difficulty. */
function cellReport(rows: ReportRows, { cycleId, register }: Reporting, script: MeetingScript): void {
  const random = randomFor(`report:${script.unitId}`);
  const unit = register.unit(script.unitId);
  const id = newId();
  rows.reports.push({
    id,
    cycleId,
    unitId: unit.id,
    status: "sent",
    quality: random.pick(QUALITY),
    strengths: random.pick(STRENGTHS),
    weaknesses: random.pick(WEAKNESSES),
    sentAt: `${addDays(dayOf(new Date(script.startsAt)), 2)}T03:00:00Z`,
    version: 2,
  });
  if (random.chance(0.25))
    rows.difficulties.push({ id: newId(), reportId: id, text: random.pick(DIFFICULTIES), sourceId: null });
  if (unit.parentId !== null && random.chance(0.1)) {
    rows.proposals.push({
      id: newId(),
      reportId: id,
      text: random.pick(PROPOSALS_TO_DISTRICT),
      addresseeId: unit.parentId,
      sourceId: null,
    });
  }
}

/** A commune's report takes up one difficulty of its cells and asks the district, sometimes the province. */
function communeReport(rows: ReportRows, facts: Reporting, unitId: string): void {
  const random = randomFor(`report:${unitId}`);
  const { register, district, cycleId } = facts;
  const id = newId();
  const cells = new Set(
    rows.reports.filter((row) => register.unit(row.unitId).parentId === unitId).map((row) => row.id),
  );
  rows.reports.push({
    id,
    cycleId,
    unitId,
    status: "sent",
    quality: random.pick(QUALITY),
    strengths: random.pick(STRENGTHS),
    weaknesses: random.pick(WEAKNESSES),
    sentAt: "2024-12-07T02:30:00Z",
    version: 2,
  });
  const source = rows.difficulties.find((row) => cells.has(row.reportId));
  if (source) rows.difficulties.push({ id: newId(), reportId: id, text: source.text, sourceId: source.id });
  for (const text of random.sample(DIFFICULTIES, random.between(1, 2))) {
    if (text !== source?.text) rows.difficulties.push({ id: newId(), reportId: id, text, sourceId: null });
  }
  const asked: TableRows["proposal"] = {
    id: newId(),
    reportId: id,
    text: random.pick(PROPOSALS_TO_DISTRICT),
    addresseeId: district.unit.id,
    sourceId: null,
  };
  rows.proposals.push(asked);
  if (random.chance(0.35)) {
    const addresseeId = district.provinceId;
    rows.proposals.push({
      id: newId(),
      reportId: id,
      text: random.pick(PROPOSALS_TO_PROVINCE),
      addresseeId,
      sourceId: null,
    });
  }
  if (random.chance(0.55)) {
    const text = random.pick(ANSWERS);
    rows.answers.push({
      id: newId(),
      proposalId: asked.id ?? "",
      unitId: district.unit.id,
      text,
      answeredAt: "2024-12-09T08:00:00Z",
    });
  }
}

/** The district is writing its own report and has taken up what the communes ask of the province. */
function districtDraft(rows: ReportRows, { cycleId, district }: Reporting): void {
  const id = newId();
  const below = rows.proposals.filter((row) => row.addresseeId === district.provinceId);
  rows.reports.push({
    id,
    cycleId,
    unitId: district.unit.id,
    status: "draft",
    quality:
      "Các đảng bộ, chi bộ trực thuộc đã kiểm điểm nghiêm túc, đúng tiến độ; còn một chi bộ và một ban thường vụ đảng ủy được gia hạn.",
    strengths: "Phân công Ủy viên Ban Thường vụ, cụm trưởng nắm địa bàn trước và dự, chỉ đạo hội nghị.",
    weaknesses: "",
    sentAt: null,
    version: 2,
  });
  for (const source of below.slice(0, 2)) {
    rows.proposals.push({
      id: newId(),
      reportId: id,
      text: source.text,
      addresseeId: source.addresseeId,
      sourceId: source.id,
    });
  }
}

/** Reports on the quality of the review, difficulties, proposals and answers (RQ-11). */
export async function writeReports(tx: Tx, facts: Reporting, scripts: readonly MeetingScript[]): Promise<void> {
  const rows: ReportRows = { reports: [], difficulties: [], proposals: [], answers: [] };
  const held = scripts.filter((script) => script.kind === "main" && script.state === "closed");
  const path = facts.district.unit.path;
  for (const script of held) {
    const unit = facts.register.unit(script.unitId);
    if (script.bodies[0]?.kind === "cell" && unit.path.startsWith(path)) cellReport(rows, facts, script);
  }
  const done = new Set(
    held.filter((script) => script.bodies[0]?.kind === "grassrootsStandingCommittee").map((script) => script.unitId),
  );
  for (const { unit } of facts.district.communes) if (done.has(unit.id)) communeReport(rows, facts, unit.id);
  districtDraft(rows, facts);
  await insertRows(tx, "qualityReport", rows.reports);
  await insertRows(tx, "difficulty", rows.difficulties);
  await insertRows(tx, "proposal", rows.proposals);
  await insertRows(tx, "answer", rows.answers);
}
