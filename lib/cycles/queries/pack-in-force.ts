import { DomainError } from "../../core/errors";
import type { Tx } from "../../db/client";
import type { Pack } from "../../regulations/pack";
import { type OverruledSetting, type SettingRow, settingsInForce } from "../rules/settings-in-force";
import { pathsDownTo } from "../rules/unit-level";
import { packOf, type RulesRow, rulesColumns } from "./kept-rules";
import { settingsDownTo } from "./setting-rows";

export type SettingsFor = {
  /** The frozen pack with what this unit and the levels above it set; each changed parameter names its document. */
  pack: Pack;
  /** Settings that no longer hold because a level above has moved its own value. */
  overruled: OverruledSetting[];
  /** Everything set on the way down, province first, with the unit that set it. */
  rows: SettingRow[];
};

/** The frozen pack with the settings that the unit and the levels above it made by a document. One statement. */
export async function getPackInForce(db: Tx, cycleId: string, unitPath: string): Promise<Pack> {
  return (await settingsFor(db, cycleId, { path: unitPath })).pack;
}

/** The packs in force of all units of a season: whoever asks names the path of a unit. One statement however many units. */
export async function packsInForce(db: Tx, cycle: { id: string; pack: Pack }): Promise<(unitPath: string) => Pack> {
  const rows = await db.$queryRaw<(SettingRow & { path: string })[]>`
    SELECT setting.key, setting.value, unit.kind::text AS "unitKind", unit.name AS "unitName", unit.path,
      setting.document_number AS "documentNumber", setting.document_on::text AS "documentOn"
    FROM cycle_setting setting JOIN unit ON unit.id = setting.unit_id
    WHERE setting.cycle_id = ${cycle.id}::uuid
    ORDER BY length(unit.path), setting.key`;
  const known = new Map<string, Pack>();
  return (unitPath) => {
    const reaching = rows.filter((row) => unitPath.startsWith(row.path));
    const key = reaching.map((row) => `${row.path} ${row.key}`).join("|");
    const pack = known.get(key) ?? settingsInForce(cycle.pack, reaching).pack;
    known.set(key, pack);
    return pack;
  };
}

/** The settings of a season as they hold for one unit, with who set what by which document. One statement. */
export async function settingsFor(db: Tx, cycleId: string, unit: { path: string }): Promise<SettingsFor> {
  const [row] = await db.$queryRaw<(RulesRow & { settings: SettingRow[] })[]>`
    SELECT ${rulesColumns()}, ${settingsDownTo(unit.path)} AS settings FROM cycle WHERE cycle.id = ${cycleId}::uuid`;
  if (!row) throw new DomainError("notFound");
  const { settings, ...rules } = row;
  return { ...settingsInForce(packOf(rules), settings), rows: settings };
}

type AboveFacts = { cycleId: string; unit: { id: string; path: string } };

/** The pack as the levels above a unit leave it: what the unit's own setting is measured against. One statement. */
export async function settingsAbove(db: Tx, { cycleId, unit }: AboveFacts): Promise<Pack> {
  const parentPath = pathsDownTo(unit.path).at(-2) ?? "";
  return getPackInForce(db, cycleId, parentPath);
}
