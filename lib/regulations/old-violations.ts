import type { Citation } from "./citation";
import { article, convention } from "./citation";
import type { Pack } from "./pack";

/** A violation that was disciplined, seen from one unit's rating of one year. */
export type Violation = {
  readonly committedInYear: number;
  readonly committedInUnitId: string;
  readonly disciplinedInYear: number;
};

export type Attribution = {
  /** The unit whose rating it counts against. */
  readonly unitId: string;
  readonly year: number;
  readonly text: string;
  readonly citation: Citation;
};

const OLD_UNIT =
  "Vi phạm ở đơn vị cũ, bị kỷ luật ở đơn vị mới: tính vào xếp loại của đơn vị cũ, không tính vào đơn vị mới";
const OLD_YEAR = "Vi phạm của năm trước, nay bị kỷ luật: xem xét, tính vào xếp loại của năm bị kỷ luật";
const SAME = "Vi phạm và kỷ luật trong năm, tại đơn vị";

/** Against which unit and which year a disciplined violation counts: the unit of the act, the year of the discipline (R8.23, T10). */
export function attributeViolation(pack: Pack, violation: Violation, currentUnitId: string): Attribution {
  const citation =
    pack.levelRules.method === "points" ? article("366-QD/TW@2025-08-30", "11", "R8.23") : convention("R8.23");
  const elsewhere = violation.committedInUnitId !== currentUnitId;
  const earlier = violation.committedInYear < violation.disciplinedInYear;
  const text = elsewhere ? OLD_UNIT : earlier ? OLD_YEAR : SAME;
  return { unitId: violation.committedInUnitId, year: violation.disciplinedInYear, text, citation };
}

/** The violations that count in this unit's rating of this year. */
export function violationsCounted(
  pack: Pack,
  violations: readonly Violation[],
  unitId: string,
  year: number,
): Violation[] {
  return violations.filter((violation) => {
    const attribution = attributeViolation(pack, violation, unitId);
    return attribution.unitId === unitId && attribution.year === year;
  });
}
