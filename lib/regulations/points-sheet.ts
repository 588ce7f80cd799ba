import { compareShares } from "./fraction";
import type { Pack } from "./pack";
import { RuleError } from "./rule-error";
import { showNumber } from "./show-number";

/** Points of the two groups as entered; the split inside a group is data of the province (R8.12, R8.17). */
export type PointsSheet = { readonly general: number; readonly result: number };

const HUNDREDTHS = 100;

function hundredths(points: number, field: string): number {
  const value = Math.round(points * HUNDREDTHS);
  if (compareShares(points, { num: value, den: HUNDREDTHS }) !== 0)
    throw new RuleError(field, "Điểm có tối đa hai chữ số thập phân.");
  return value;
}

function groupPoints(pack: Pack, sheet: PointsSheet, group: "general" | "result"): number {
  const maximum = pack.parameters[`points.${group}`].value;
  if (maximum === null) throw new RuleError(group, "Bộ quy định này không chấm điểm.");
  const points = sheet[group];
  if (!Number.isFinite(points) || points < 0 || points > maximum)
    throw new RuleError(group, `Điểm phải từ 0 đến ${showNumber(maximum)}.`);
  return hundredths(points, group);
}

/** The total of the two groups, exact to two decimals. Throws RuleError naming the group beyond its maximum. */
export function totalPoints(pack: Pack, sheet: PointsSheet): number {
  return (groupPoints(pack, sheet, "general") + groupPoints(pack, sheet, "result")) / HUNDREDTHS;
}
