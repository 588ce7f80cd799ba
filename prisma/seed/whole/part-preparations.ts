import { stableId } from "../../../lib/core/ids";
import type { Tx } from "../../../lib/db/client";
import {
  addAssignment,
  emptyPreparations,
  type PreparationRows,
  prepareCommune,
  type StoryAssignment,
  writePreparations,
} from "../season/preparations";
import { randomFor } from "../write/random";
import type { PartWorld } from "./part-world";

const HEADS = ["organisation", "inspection", "propaganda", "front", "office"];

function prepareDistrict(rows: PreparationRows, cycleId: string, part: PartWorld): void {
  const { unit, communes, leaders } = part;
  rows.plans.push({
    id: stableId(`plan:${unit.code}`),
    cycleId,
    unitId: unit.id,
    status: "issued",
    summary:
      "Kiểm điểm từ chi bộ lên; chính quyền, Mặt trận, đoàn thể trước, cấp ủy sau. Mỗi đồng chí Ủy viên Ban Thường vụ theo dõi, dự hội nghị của các đơn vị được phân công.",
    number: `${randomFor(`plan:${unit.code}`).between(151, 240)}-KH/ĐU`,
    issuedOn: "2024-11-18",
  });
  const heads = HEADS.flatMap((key) => leaders.get(key) ?? []);
  for (const [index, head] of heads.entries()) {
    const own = communes.filter((_, place) => place % heads.length === index);
    if (own.length === 0) continue;
    const id = stableId(`cluster:${unit.code}:${index}`);
    rows.clusters.push({ id, cycleId, unitId: unit.id, name: `Cụm công tác số ${index + 1}`, headId: head.id });
    for (const commune of own) {
      rows.clusterUnits.push({ clusterId: id, unitId: commune.unit.id });
      addAssignment(rows, cycleId, commune.unit, head, unit);
    }
  }
}

/** The plan of a district, its clusters and assignments, and the same one level down in its communes (RQ-04). */
export async function preparePart(tx: Tx, part: PartWorld, cycleId: string): Promise<void> {
  const rows = preparationsOf(part, cycleId);
  await writePreparations(tx, rows, { keepExisting: true });
}

function preparationsOf(part: PartWorld, cycleId: string): PreparationRows {
  const rows = emptyPreparations();
  if (part.unit.code !== "442") prepareDistrict(rows, cycleId, part);
  for (const commune of part.communes) prepareCommune(rows, cycleId, commune);
  return rows;
}

export function assignmentsOf(part: PartWorld, cycleId: string): StoryAssignment[] {
  const names = new Map(part.world.units.map((unit) => [unit.id, unit.name]));
  return preparationsOf(part, cycleId).assignments.map(({ unitId, personId, kind, madeByUnitId }) => ({
    unitId,
    personId,
    supervises: kind === "supervise",
    madeBy: names.get(madeByUnitId) ?? "",
  }));
}
