import { stableId } from "../../../lib/core/ids";
import type { Tx } from "../../../lib/db/client";
import { accountIdOf } from "../story/accounts";
import type { StoryCommune } from "../story/commune";
import type { Story } from "../story/story";
import type { StoryPerson, StoryUnit } from "../story/world";
import { COMPLEX_NOTES, COMPLEX_REASONS, FIELD_NOTES, HUONG_KHE_PLAN, NGHI_XUAN_PLAN } from "../texts/season";
import { insertRows, type TableRows } from "../write/insert-rows";
import { randomFor } from "../write/random";

export type StoryAssignment = { unitId: string; personId: string; supervises: boolean; madeBy: string };

export type PreparationRows = {
  plans: TableRows["plan"][];
  clusters: TableRows["cluster"][];
  clusterUnits: TableRows["clusterUnit"][];
  assignments: TableRows["assignment"][];
  notes: TableRows["assignmentNote"][];
  marks: TableRows["unitMark"][];
};

const SINCE = "2024-11-18";

export function addAssignment(
  rows: PreparationRows,
  cycleId: string,
  unit: StoryUnit,
  person: StoryPerson,
  madeBy: StoryUnit,
): string {
  const id = stableId(`assignment:${unit.code}:${person.id}`);
  rows.assignments.push({
    id,
    cycleId,
    unitId: unit.id,
    personId: person.id,
    madeByUnitId: madeBy.id,
    kind: "direct",
    validFrom: SINCE,
    validTo: null,
  });
  return id;
}

/** Five clusters; each member of the standing committee follows four or five communes and attends their meetings. */
function prepareHuongKhe(rows: PreparationRows, cycleId: string, { huongKhe }: Story): void {
  const { unit, communes, leaders } = huongKhe;
  rows.plans.push({
    id: stableId("plan:444"),
    cycleId,
    unitId: unit.id,
    status: "issued",
    summary: HUONG_KHE_PLAN,
    number: "214-KH/HU",
    issuedOn: "2024-11-15",
  });
  const heads = ["organisation", "inspection", "propaganda", "front", "office"].flatMap(
    (key) => leaders.get(key) ?? [],
  );
  for (const [index, head] of heads.entries()) {
    const name = `Cụm công tác số ${index + 1}`;
    const id = stableId(`cluster:444:${index}`);
    rows.clusters.push({ id, cycleId, unitId: unit.id, name, headId: head.id });
    for (const commune of communes.filter((_, place) => place % heads.length === index)) {
      rows.clusterUnits.push({ clusterId: id, unitId: commune.unit.id });
      const assignmentId = addAssignment(rows, cycleId, commune.unit, head, unit);
      const random = randomFor(`note:${commune.unit.code}`);
      if (random.chance(0.6)) {
        const day = `2024-11-${random.between(20, 29)}T09:00:00Z`;
        addNote(rows, assignmentId, random.pick(FIELD_NOTES), day);
      }
    }
  }
}

function addNote(rows: PreparationRows, assignmentId: string, body: string, writtenAt: string): void {
  const id = stableId(`note:${assignmentId}:${body}`);
  rows.notes.push({ id, assignmentId, body, writtenAt, writtenById: accountIdOf("cumtruong") });
}

/** Nghi Xuân suggests nothing to anybody, but marks two complex communes and sends a member to direct there. */
function prepareNghiXuan(rows: PreparationRows, cycleId: string, { nghiXuan }: Story): void {
  const { unit, communes, leaders } = nghiXuan;
  rows.plans.push({
    id: stableId("plan:442"),
    cycleId,
    unitId: unit.id,
    status: "issued",
    summary: NGHI_XUAN_PLAN,
    number: "188-KH/HU",
    issuedOn: "2024-11-18",
  });
  const directing = leaders.get("propaganda");
  for (const [index, commune] of communes.entries()) {
    rows.marks.push({
      id: stableId(`mark:${commune.unit.code}`),
      cycleId,
      unitId: commune.unit.id,
      madeByUnitId: unit.id,
      reason: COMPLEX_REASONS[commune.unit.code] ?? "Địa bàn phức tạp.",
      markedAt: "2024-11-18T03:00:00Z",
    });
    if (directing === undefined) continue;
    const assignmentId = addAssignment(rows, cycleId, commune.unit, directing, unit);
    const body = COMPLEX_NOTES[index % COMPLEX_NOTES.length] ?? "";
    const id = stableId(`note:${assignmentId}`);
    const writtenById = accountIdOf("chidao");
    rows.notes.push({ id, assignmentId, body, writtenAt: `2024-12-0${index + 3}T03:15:00Z`, writtenById });
  }
}

/** In every commune of Hương Khê members of the committee follow the cells: plan and assignments one level down. */
export function prepareCommune(
  rows: PreparationRows,
  cycleId: string,
  commune: Pick<StoryCommune, "unit" | "cells"> & { leaders: ReadonlyMap<string, StoryPerson> },
): void {
  rows.plans.push({
    id: stableId(`plan:${commune.unit.code}`),
    cycleId,
    unitId: commune.unit.id,
    status: "issued",
    summary: "Chi bộ kiểm điểm xong trước 30/11; phân công ủy viên Ban Thường vụ dự, chỉ đạo hội nghị của từng chi bộ.",
    number: `${randomFor(`plan:${commune.unit.code}`).between(61, 148)}-KH/ĐU`,
    issuedOn: "2024-11-19",
  });
  const keys = ["secretary", "deputySecretary", "chairman", "frontChair", "military"];
  const members = keys.flatMap((key) => commune.leaders.get(key) ?? []);
  for (const [index, cell] of commune.cells.entries()) {
    const person = members[index % members.length];
    const isOwnCell = cell.members.some((member) => member.id === person?.id);
    if (person !== undefined && !isOwnCell) addAssignment(rows, cycleId, cell.unit, person, commune.unit);
  }
}

export function emptyPreparations(): PreparationRows {
  return { plans: [], clusters: [], clusterUnits: [], assignments: [], notes: [], marks: [] };
}

export async function writePreparations(
  tx: Tx,
  rows: PreparationRows,
  options: { keepExisting?: boolean } = {},
): Promise<void> {
  await insertRows(tx, "plan", rows.plans, options);
  await insertRows(tx, "cluster", rows.clusters, options);
  await insertRows(tx, "clusterUnit", rows.clusterUnits, options);
  await insertRows(tx, "assignment", rows.assignments, options);
  await insertRows(tx, "assignmentNote", rows.notes, options);
  await insertRows(tx, "unitMark", rows.marks, options);
}

/** Plans, clusters, assignments with notes, marks of complex units (RQ-04, RQ-12). */
export async function prepareUnits(tx: Tx, story: Story, cycleId: string): Promise<StoryAssignment[]> {
  const rows: PreparationRows = { plans: [], clusters: [], clusterUnits: [], assignments: [], notes: [], marks: [] };
  prepareHuongKhe(rows, cycleId, story);
  prepareNghiXuan(rows, cycleId, story);
  for (const commune of story.huongKhe.communes) prepareCommune(rows, cycleId, commune);
  await writePreparations(tx, rows);
  const names = new Map(story.world.units.map((unit) => [unit.id, unit.name]));
  return rows.assignments.map(({ unitId, personId, kind, madeByUnitId }) => ({
    unitId,
    personId,
    supervises: kind === "supervise",
    madeBy: names.get(madeByUnitId) ?? "",
  }));
}
