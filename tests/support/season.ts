import { toDateColumn } from "@/lib/core/calendar";
import { newId } from "@/lib/core/ids";
import { database } from "@/lib/db/client";
import { getPack } from "@/lib/regulations/registry";
import { freezePack } from "@/lib/regulations/settings";

export type BuiltCycle = { id: string; year: number };

/** The season of 2024 as it stands once opened; rows only, without the province's documents and content. */
export async function buildOpenCycle(): Promise<BuiltCycle> {
  const pack = getPack("ha-tinh-2024");
  const id = newId();
  await database().cycle.create({
    data: {
      id,
      year: 2024,
      name: "Kiểm điểm năm 2024",
      status: "open",
      rulePackId: pack.id,
      rulePackVersion: String(pack.version),
      parameters: JSON.parse(JSON.stringify(freezePack(pack))),
      referenceOn: toDateColumn("2024-12-01"),
      openedAt: new Date("2024-11-15T01:00:00Z"),
    },
  });
  return { id, year: 2024 };
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
