import { compareShares, type Fraction, fraction, type Share, showPercent } from "./fraction";
import { isFraction, type Parameter, type ParameterKey, type ParameterValue } from "./parameter";
import { showNumber } from "./show-number";

/** What a setting may be at all, whoever sets it; a convention of the system, narrower than the type of its value. */
export type SettingRange = {
  readonly from: Share;
  readonly to: Share;
  /** Whole percents only: the share is kept with each comparable group as a percentage. */
  readonly wholePercent?: true;
};

/** Every setting that a pack may leave open and that has an order; choices are their own range. */
export const SETTING_RANGES: Partial<Record<ParameterKey, SettingRange>> = {
  "cap.share": { from: fraction(1, 100), to: fraction(1, 4), wholePercent: true },
  "quorum.share": { from: fraction(1, 2), to: fraction(1, 1) },
  "coupling.organisation.goodShare": { from: fraction(1, 2), to: fraction(1, 1) },
  "sickLeave.months": { from: 1, to: 12 },
  "newCollective.months": { from: 1, to: 12 },
  "collective.minimumMembers": { from: 2, to: 9 },
  "draft.workingDays": { from: 1, to: 30 },
  "meeting.minimumDays": { from: 1, to: 10 },
};

/** The values of a choice from the strictest to the mildest; choices that cannot be compared are not listed. */
const STRICTEST_FIRST: Partial<Record<ParameterKey, readonly ParameterValue[]>> = {
  "cap.base": ["exclusive", "inclusive"],
  "ballot.form": ["secretPaper", "showOfHands"],
  "ballot.electronic": [false, true],
  "draft.binding": [true, false],
  "absence.readOut": [false, true],
  "sickLeave.effect": ["notGoodOrBetter", "actualWork"],
  "coupling.headAboveUnit.official": ["blocks", "warns", "asks"],
  "coupling.headAboveUnit.partyMember": ["blocks", "warns", "asks"],
  "coupling.memberAboveOfficial": ["blocks", "warns", "asks"],
  "coupling.organisation": ["blocks", "warns", "asks"],
};

function isWhole(value: Share): boolean {
  return typeof value !== "number" || Number.isSafeInteger(value);
}

function isWholePercent({ num, den }: Fraction): boolean {
  return (num * 100) % den === 0;
}

function show(value: Share): string {
  return typeof value === "number" ? showNumber(value) : showPercent(value);
}

/** The range as a level may use it: cut by what the level above left. Null for choices. */
export function settingRange(key: ParameterKey, parameter: Parameter): SettingRange | null {
  const range = SETTING_RANGES[key];
  const { value, latitude } = parameter;
  if (range === undefined || (typeof value !== "number" && !isFraction(value))) return null;
  if (latitude === "lowerOnly") return { ...range, to: value };
  return latitude === "higherOnly" ? { ...range, from: value } : range;
}

/** "từ 1% đến 20%, tròn phần trăm": what a level may set, as an official reads it. */
export function rangeText(key: ParameterKey, parameter: Parameter): string | null {
  const range = settingRange(key, parameter);
  if (range === null) return null;
  return `từ ${show(range.from)} đến ${show(range.to)}${range.wholePercent === true ? ", tròn phần trăm" : ""}`;
}

/** Why a value lies outside what a level may set; null when it does not. */
export function rangeProblem(key: ParameterKey, parameter: Parameter, value: ParameterValue): string | null {
  const range = settingRange(key, parameter);
  if (range === null || (typeof value !== "number" && !isFraction(value))) return null;
  if (!isWhole(value)) return "Giá trị phải là số nguyên.";
  if (compareShares(value, range.from) < 0 || compareShares(value, range.to) > 0)
    return `Giá trị phải ${rangeText(key, parameter)}.`;
  if (range.wholePercent === true && isFraction(value) && !isWholePercent(value))
    return "Tỷ lệ phải tròn phần trăm (ví dụ 15%).";
  return null;
}

/** A choice that a level above made by a document is only tightened below it; null when the value does not loosen it. */
export function looseningProblem(key: ParameterKey, parameter: Parameter, value: ParameterValue): string | null {
  const order = STRICTEST_FIRST[key];
  if (order === undefined || parameter.changedBy === undefined) return null;
  return order.indexOf(value) > order.indexOf(parameter.value)
    ? `Cấp trên đã đặt theo ${parameter.changedBy.number}; cấp dưới chỉ được đặt chặt hơn.`
    : null;
}
