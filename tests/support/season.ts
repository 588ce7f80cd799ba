import { toDateColumn } from "@/lib/core/calendar";
import { newId } from "@/lib/core/ids";
import { database } from "@/lib/db/client";
import type { PackId } from "@/lib/regulations/pack";
import { getPack } from "@/lib/regulations/registry";
import { freezePack } from "@/lib/regulations/settings";

export type BuiltCycle = { id: string; year: number };

/** A season as it stands once opened, that of 2024 unless told otherwise; rows only, without the province's documents and content. */
export async function buildOpenCycle(packId: PackId = "ha-tinh-2024", year = 2024): Promise<BuiltCycle> {
  const pack = getPack(packId);
  const id = newId();
  await database().cycle.create({
    data: {
      id,
      year,
      name: `Kiểm điểm năm ${year}`,
      status: "open",
      rulePackId: pack.id,
      rulePackVersion: String(pack.version),
      parameters: JSON.parse(JSON.stringify(freezePack(pack))),
      referenceOn: toDateColumn(`${year}-12-01`),
      openedAt: new Date(`${year}-11-15T01:00:00Z`),
    },
  });
  return { id, year };
}

type DeadlineRow = {
  unitId: string;
  level: "cell" | "grassroots" | "district" | "province";
  kind: "review" | "dossier" | "completion";
  bound: "before" | "through";
  dueOn: string;
};

export async function buildDeadline(cycle: BuiltCycle, row: DeadlineRow): Promise<void> {
  await database().deadline.create({
    data: {
      cycleId: cycle.id,
      unitId: row.unitId,
      level: row.level,
      kind: row.kind,
      bound: row.bound,
      dueOn: toDateColumn(row.dueOn),
      setAt: new Date("2024-11-16T01:00:00Z"),
    },
  });
}
