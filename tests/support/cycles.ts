import type { Actor } from "@/lib/core/actor";
import { openCycle } from "@/lib/cycles/commands/open-cycle";
import { proposedDeadlines } from "@/lib/cycles/rules/opening-deadlines";
import { getPack } from "@/lib/regulations/registry";
import { act, actorWith } from "./actors";
import type { BuiltProvince, BuiltUnit } from "./build";

/** What the opening form sends for the season of 2024, with the proposed dates. */
export function openingForm(province: BuiltUnit, overrides: Record<string, unknown> = {}): Record<string, unknown> {
  const deadlines: Record<string, Record<string, { bound: string; dueOn: string }>> = {};
  for (const { kind, level, bound, dueOn } of proposedDeadlines(getPack("ha-tinh-2024"), 2024)) {
    deadlines[kind] = { ...deadlines[kind], [level]: { bound, dueOn } };
  }
  return {
    unitId: province.id,
    year: "2024",
    rulePackId: "ha-tinh-2024",
    name: "Đợt kiểm điểm năm 2024",
    referenceOn: "2024-12-31",
    deadlines,
    ...overrides,
  };
}

export type BuiltSeason = { cycleId: string; officer: Actor };

/** Opens the season of 2024 as the province's officer. One per database: only one season can be open. */
export async function openSeason(province: BuiltProvince, at = "2024-11-13T08:00:00+07:00"): Promise<BuiltSeason> {
  const officer = await actorWith("provincialOfficer", province.unit);
  const { cycleId } = await openCycle(act(officer, at), openingForm(province.unit));
  return { cycleId, officer };
}
