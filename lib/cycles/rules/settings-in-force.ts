import type { Pack } from "../../regulations/pack";
import type { ParameterKey, ParameterValue, SettingDocument, SettingLevel } from "../../regulations/parameter";
import { resolveSettings, type SettingOverride, settingProblem } from "../../regulations/settings";

/** What one unit on the way down has set by a document. */
export type SettingRow = {
  key: string;
  value: unknown;
  unitKind: string;
  unitName: string;
  documentNumber: string;
  documentOn: string;
};

export type OverruledSetting = SettingRow & { problem: string };

/** The level of the regulations' settings at which a unit speaks. */
export function settingLevelOf(kind: string): SettingLevel {
  if (kind === "province") return "province";
  return kind === "districtCommittee" || kind === "affiliatedCommittee" ? "district" : "unit";
}

function documentOf(row: SettingRow): SettingDocument {
  return { number: row.documentNumber, issuedOn: row.documentOn, level: settingLevelOf(row.unitKind) };
}

export function isParameterKey(pack: Pack, key: string): key is ParameterKey {
  return Object.hasOwn(pack.parameters, key);
}

/**
 * The pack with the settings of the units on the way down (province first). A setting that no longer holds because a
 * level above moved its own value since is left out and named, not an error.
 */
export function settingsInForce(
  frozen: Pack,
  rows: readonly SettingRow[],
): { pack: Pack; overruled: OverruledSetting[] } {
  let pack = frozen;
  const overruled: OverruledSetting[] = [];
  for (const row of rows) {
    if (!isParameterKey(pack, row.key)) continue;
    const value = row.value as ParameterValue;
    const problem = settingProblem(row.key, pack.parameters[row.key], value, documentOf(row));
    if (problem === null) {
      pack = resolveSettings(pack, [{ key: row.key, value, document: documentOf(row) } as SettingOverride]);
    } else {
      overruled.push({ ...row, problem });
    }
  }
  return { pack, overruled };
}
