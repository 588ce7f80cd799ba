import type { Actor } from "@/lib/core/actor";
import { openCycle } from "@/lib/cycles/commands/open-cycle";
import { proposedDeadlines } from "@/lib/cycles/rules/opening-deadlines";
import type { PackId } from "@/lib/regulations/pack";
import { getPack } from "@/lib/regulations/registry";
import { act, actorWith } from "./actors";
import type { BuiltProvince, BuiltUnit } from "./build";
import { ownerSql } from "./database";

function deadlinesOf(packId: PackId, year: number) {
  const deadlines: Record<string, Record<string, { bound: string; dueOn: string }>> = {};
  for (const { kind, level, bound, dueOn } of proposedDeadlines(getPack(packId), year)) {
    deadlines[kind] = { ...deadlines[kind], [level]: { bound, dueOn } };
  }
  return deadlines;
}

/** What the opening form sends for the season of 2024, with the proposed dates. */
export function openingForm(province: BuiltUnit, overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    unitId: province.id,
    year: "2024",
    rulePackId: "ha-tinh-2024",
    name: "Đợt kiểm điểm năm 2024",
    referenceOn: "2024-12-31",
    deadlines: deadlinesOf("ha-tinh-2024", 2024),
    ...overrides,
  };
}

/** Whatever season is open has ended, so that another can be opened; as its row would stand after closing. */
export async function endSeasons(): Promise<void> {
  await ownerSql(
    `UPDATE cycle SET status = 'closed', name = name || id, closed_at = coalesce(opened_at, now()), closed_by_name = 'Thử', closing_note = 'Thử'
     WHERE status = 'open'`,
  );
}

export type BuiltSeason = { cycleId: string; officer: Actor };

/** Opens the season of 2024 as the province's officer. One per database: only one season can be open. */
export async function openSeason(province: BuiltProvince, at = "2024-11-13T08:00:00+07:00"): Promise<BuiltSeason> {
  const officer = await actorWith("provincialOfficer", province.unit);
  const { cycleId } = await openCycle(act(officer, at), openingForm(province.unit));
  return { cycleId, officer };
}

/** The texts of 2025 name no date for the level between: the officer sets it. */
function deadlines2025() {
  const { dossier, completion, ...others } = deadlinesOf("ha-tinh-2025", 2025);
  return {
    ...others,
    dossier: { ...dossier, district: { bound: "before", dueOn: "2025-12-15" } },
    completion: { ...completion, district: { bound: "through", dueOn: "2025-12-20" } },
  };
}

/** Opens the season of 2025, on 100 points. */
export async function openPointsSeason(province: BuiltProvince): Promise<BuiltSeason> {
  const officer = await actorWith("provincialOfficer", province.unit);
  const form = openingForm(province.unit, {
    year: "2025",
    rulePackId: "ha-tinh-2025",
    name: "Đợt kiểm điểm năm 2025",
    referenceOn: "2025-12-31",
    deadlines: deadlines2025(),
  });
  const { cycleId } = await openCycle(act(officer, "2025-11-20T08:00:00+07:00"), form);
  return { cycleId, officer };
}
