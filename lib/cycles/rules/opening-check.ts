import type { Day } from "../../core/calendar";
import { DomainError, refuseIf } from "../../core/errors";
import type { Pack } from "../../regulations/pack";
import { findPack } from "../../regulations/registry";
import { type OpeningDeadline, openingProblem } from "./opening-deadlines";

export type OpeningChoice = {
  year: number;
  rulePackId: string;
  referenceOn: Day;
  deadlines: readonly OpeningDeadline[];
};

/** The pack of a season about to open. Refuses a pack of another year, a day of reference outside the year (R20.16) and dates that do not cascade (RQ-01, RQ-13). */
export function checkedOpening(choice: OpeningChoice): Pack {
  const pack = findPack(choice.rulePackId);
  if (!pack?.released || choice.year < pack.years.from || choice.year > pack.years.to) {
    throw new DomainError("cycle.packOtherYear", { field: "rulePackId" });
  }
  refuseIf(!choice.referenceOn.startsWith(`${choice.year}-`), "cycle.referenceOutsideYear", {
    field: "referenceOn",
    params: { year: choice.year },
  });
  const problem = openingProblem(choice.deadlines, pack, choice.year);
  if (problem) throw new DomainError(problem.code, problem);
  return pack;
}
