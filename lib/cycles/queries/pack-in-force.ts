import { fromDateColumn } from "../../core/calendar";
import type { Tx } from "../../db/client";
import type { Pack } from "../../regulations/pack";
import type { SettingLevel } from "../../regulations/parameter";
import { findPack } from "../../regulations/registry";
import { resolveSettings, type SettingOverride } from "../../regulations/settings";

type CycleFacts = { id: string; rulePackId: string; rulePackVersion: string; parameters: unknown };

/** The copy of the rule pack that was frozen when the cycle opened (RQ-01). */
export function frozenPack(cycle: CycleFacts): Pack {
  const frozen = cycle.parameters;
  if (typeof frozen === "object" && frozen !== null && "parameters" in frozen && "capacities" in frozen) {
    return frozen as Pack;
  }
  const pack = findPack(cycle.rulePackId, Number(cycle.rulePackVersion)) ?? findPack(cycle.rulePackId);
  if (!pack) throw new RangeError(`unknown rule pack: ${cycle.rulePackId}@${cycle.rulePackVersion}`);
  return pack;
}

/** The frozen pack with the settings that the unit and the levels above it made by a document. One statement. */
export async function getPackInForce(db: Tx, cycle: CycleFacts, unitPath: string): Promise<Pack> {
  const settings = await db.$queryRaw<
    { key: string; value: unknown; document_number: string; set_at: Date; kind: string }[]
  >`SELECT cycle_setting.key, cycle_setting.value, cycle_setting.document_number, cycle_setting.set_at, unit.kind::text AS kind
    FROM cycle_setting JOIN unit ON unit.id = cycle_setting.unit_id
    WHERE cycle_setting.cycle_id = ${cycle.id}::uuid AND ${unitPath} LIKE unit.path || '%'
    ORDER BY length(unit.path)`;
  const overrides = settings.map((row) => ({
    key: row.key,
    value: row.value,
    document: { number: row.document_number, issuedOn: fromDateColumn(row.set_at), level: levelOf(row.kind) },
  })) as SettingOverride[];
  return resolveSettings(frozenPack(cycle), overrides);
}

function levelOf(unitKind: string): SettingLevel {
  if (unitKind === "province") return "province";
  return unitKind === "districtCommittee" || unitKind === "affiliatedCommittee" ? "district" : "unit";
}
