import { DomainError } from "../../core/errors";
import type { Pack } from "../../regulations/pack";
import { findPack } from "../../regulations/registry";
import { type OpeningDeadline, openingProblem } from "./opening-deadlines";

export type OpeningChoice = { year: number; rulePackId: string; deadlines: readonly OpeningDeadline[] };

/** The pack of a season about to open. Refuses a pack of another year and dates that do not cascade (RQ-01, RQ-13). */
export function checkedOpening(choice: OpeningChoice): Pack {
  const pack = findPack(choice.rulePackId);
  if (!pack?.released || choice.year < pack.years.from || choice.year > pack.years.to) {
    throw new DomainError("cycle.packOtherYear", { field: "rulePackId" });
  }
  const problem = openingProblem(choice.deadlines, pack, choice.year);
  if (problem) throw new DomainError(problem.code, problem);
  return pack;
}
