import { refuseIf } from "../../core/errors";
import type { Pack } from "../../regulations/pack";

/** Under a pack of points nothing is graded (R8.12): an item of grades would count nowhere. */
export function refuseGradeUnderPoints(pack: Pack, isGraded: boolean): void {
  refuseIf(isGraded && pack.levelRules.method === "points", "content.gradedUnderPoints", { field: "isGraded" });
}
