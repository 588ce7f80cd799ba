import { compareShares, type Share } from "./fraction";
import type { Pack } from "./pack";
import {
  isFraction,
  type Parameter,
  type ParameterKey,
  type ParameterTypes,
  type ParameterValue,
  SETTING_LEVELS,
  type SettingDocument,
} from "./parameter";
import { RuleError } from "./rule-error";
import { looseningProblem, rangeProblem } from "./setting-ranges";

/** One level's document on one setting; naming the present value confirms it. */
export type SettingOverride = {
  [K in ParameterKey]: { readonly key: K; readonly value: ParameterTypes[K]; readonly document: SettingDocument };
}[ParameterKey];

/** The pack as plain JSON, kept with a cycle: old results recompute from this copy. */
export function freezePack(pack: Pack): Pack {
  return JSON.parse(JSON.stringify(pack)) as Pack;
}

function asShare(value: ParameterValue): Share | null {
  return typeof value === "number" || isFraction(value) ? value : null;
}

function sameKind(present: ParameterValue, next: ParameterValue): boolean {
  return present !== null && isFraction(present) === isFraction(next) && typeof present === typeof next;
}

function levelProblem(parameter: Parameter, level: SettingDocument["level"]): string | null {
  if (parameter.latitude === "fixed") return "Văn bản đã ấn định giá trị này; không cấp nào được đặt khác.";
  return SETTING_LEVELS.indexOf(level) > SETTING_LEVELS.indexOf(parameter.setBy)
    ? "Cấp này không được đặt giá trị này."
    : null;
}

function directionProblem(parameter: Parameter, value: ParameterValue): string | null {
  const present = asShare(parameter.value);
  const next = asShare(value);
  if (present === null || next === null) return null;
  if (compareShares(next, 0) < 0) return "Giá trị không được âm.";
  if (isFraction(value) && compareShares(value, 1) > 0) return "Tỷ lệ phải từ 0 đến 1.";
  if (parameter.latitude === "lowerOnly" && compareShares(next, present) > 0) return "Chỉ được đặt thấp hơn cấp trên.";
  if (parameter.latitude === "higherOnly" && compareShares(next, present) < 0) return "Chỉ được đặt cao hơn cấp trên.";
  return null;
}

/** Why a level may not set this value; null when it may. `parameter` is what the levels above have left. */
export function settingProblem(
  key: ParameterKey,
  parameter: Parameter,
  value: ParameterValue,
  document: SettingDocument,
): string | null {
  if (document.number.trim() === "") return "Phải ghi số văn bản.";
  const level = levelProblem(parameter, document.level);
  if (level !== null) return level;
  if (!sameKind(parameter.value, value)) return "Giá trị không đúng kiểu.";
  if (parameter.choices !== undefined && !parameter.choices.includes(String(value)))
    return "Giá trị không có trong các lựa chọn.";
  return (
    directionProblem(parameter, value) ?? rangeProblem(key, parameter, value) ?? looseningProblem(key, parameter, value)
  );
}

/** The frozen pack with the settings of the levels below applied in order, highest level first. Throws RuleError naming the key. */
export function resolveSettings(frozen: Pack, overrides: readonly SettingOverride[]): Pack {
  let parameters = frozen.parameters;
  const ordered = overrides.toSorted(
    (a, b) => SETTING_LEVELS.indexOf(a.document.level) - SETTING_LEVELS.indexOf(b.document.level),
  );
  for (const { key, value, document } of ordered) {
    const parameter: Parameter = parameters[key];
    const problem = settingProblem(key, parameter, value, document);
    if (problem !== null) throw new RuleError(key, problem);
    parameters = { ...parameters, [key]: { ...parameter, value, changedBy: document } };
  }
  return { ...frozen, parameters };
}
