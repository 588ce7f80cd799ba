import { fromDateColumn } from "../../core/calendar";
import type { Tx } from "../../db/client";
import type { Pack } from "../../regulations/pack";
import { type FrozenCycle, frozenPack } from "../rules/frozen-pack";
import { type OverruledSetting, type SettingRow, settingsInForce } from "../rules/settings-in-force";
import { pathsDownTo } from "../rules/unit-level";

type CycleFacts = FrozenCycle & { id: string };

export type SettingsFor = {
  /** The frozen pack with what this unit and the levels above it set; each changed parameter names its document. */
  pack: Pack;
  /** Settings that no longer hold because a level above has moved its own value. */
  overruled: OverruledSetting[];
  /** Everything set on the way down, province first, with the unit that set it. */
  rows: SettingRow[];
};

/** The frozen pack with the settings that the unit and the levels above it made by a document. One statement. */
export async function getPackInForce(db: Tx, cycle: CycleFacts, unitPath: string): Promise<Pack> {
  return settingsInForce(frozenPack(cycle), await listSettingRows(db, cycle.id, unitPath)).pack;
}

/** The settings of a season as they hold for one unit, with who set what by which document. */
export async function settingsFor(db: Tx, cycleId: string, unit: { path: string }): Promise<SettingsFor> {
  const cycle = await db.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: { id: true, rulePackId: true, rulePackVersion: true, parameters: true },
  });
  const rows = await listSettingRows(db, cycleId, unit.path);
  return { ...settingsInForce(frozenPack(cycle), rows), rows };
}

type AboveFacts = { cycleId: string; frozen: Pack; unit: { id: string; path: string } };

/** The pack as the levels above a unit leave it: what the unit's own setting is measured against. */
export async function settingsAbove(db: Tx, { cycleId, frozen, unit }: AboveFacts): Promise<Pack> {
  const parentPath = pathsDownTo(unit.path).at(-2);
  if (!parentPath) return frozen;
  return settingsInForce(frozen, await listSettingRows(db, cycleId, parentPath)).pack;
}

async function listSettingRows(db: Tx, cycleId: string, unitPath: string): Promise<SettingRow[]> {
  const rows = await db.cycleSetting.findMany({
    where: { cycleId, unit: { path: { in: pathsDownTo(unitPath) } } },
    select: {
      key: true,
      value: true,
      documentNumber: true,
      documentOn: true,
      unit: { select: { kind: true, name: true, path: true } },
    },
  });
  return rows
    .toSorted((a, b) => a.unit.path.length - b.unit.path.length)
    .map(({ unit, documentOn, ...row }) => ({
      ...row,
      documentOn: fromDateColumn(documentOn),
      unitKind: unit.kind,
      unitName: unit.name,
    }));
}
