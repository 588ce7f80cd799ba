import { showParameterValue } from "../../regulations/describe-pack";
import { fraction } from "../../regulations/fraction";
import { isFraction, type Parameter, type ParameterKey, type ParameterValue } from "../../regulations/parameter";

/**
 * What the texts leave open and the application does in one way only: it holds no electronic ballot (R20.19) and no second round
 * (R7.10), lets everybody vote in his own row (R20.15) and receives late dossiers (R20.17). Shown, but nobody can set it otherwise.
 */
const CARRIED_OUT_ONE_WAY: readonly ParameterKey[] = [
  "ballot.electronic",
  "ballot.selfVote",
  "ballot.twoRounds",
  "late.policy",
];

export function isCarriedOutOneWay(key: ParameterKey): boolean {
  return CARRIED_OUT_ONE_WAY.includes(key);
}

/** The choices of a setting, where it has some: the pack's, or yes and no. */
export function settingChoices(parameter: Parameter): { value: string; label: string }[] | null {
  if (typeof parameter.value === "boolean") {
    return [true, false].map((value) => ({ value: String(value), label: showParameterValue(value) }));
  }
  return parameter.choices?.map((value) => ({ value, label: showParameterValue(value) })) ?? null;
}

/** What stands in the form before a change. */
export function settingFormValue(value: ParameterValue): string {
  if (value === null) return "";
  return isFraction(value) ? `${value.num}/${value.den}` : String(value);
}

/** A typed value in the kind of the present one: "2/3" or "66,7%" for a share, digits for a number. Null when it cannot be read. */
export function parseSettingValue(present: ParameterValue, typed: string): ParameterValue | null {
  const text = typed.trim();
  if (present === null) return null;
  if (typeof present === "boolean") return text === "true" ? true : text === "false" ? false : null;
  if (typeof present === "number") return /^\d{1,4}$/.test(text) ? Number(text) : null;
  if (!isFraction(present)) return text;
  const parts = /^(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(text);
  if (parts) return Number(parts[2]) > 0 ? fraction(Number(parts[1]), Number(parts[2])) : null;
  const percent = /^(\d{1,3})(?:[.,](\d))?\s*%$/.exec(text);
  if (!percent) return null;
  return percent[2] === undefined
    ? fraction(Number(percent[1]), 100)
    : fraction(Number(percent[1]) * 10 + Number(percent[2]), 1000);
}
