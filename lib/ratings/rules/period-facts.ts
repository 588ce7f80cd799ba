import { concludedFacts } from "../../regulations/conclusions";
import type { Relief } from "../../regulations/level-facts";
import type { Pack } from "../../regulations/pack";
import type { ResultFacts } from "../../regulations/result-findings";
import { couplingFactsOf, resultFactsOf, type Surroundings } from "./finding-facts";

/** One relief for the whole question: of the discipline where there is one, else force majeure; never one for the other. */
function reliefOf({ discipline, forceMajeure }: ResultFacts): Relief {
  if (discipline !== undefined) return discipline.selfDiscovered ? "selfDiscovered" : "none";
  return forceMajeure === true ? "forceMajeure" : "none";
}

/** The facts of the period that both methods ask for (PeriodFacts), beside the results they come from. */
export function periodFactsOf(pack: Pack, facts: Surroundings) {
  const results = resultFactsOf(pack, "good", facts);
  const { shortcomingsFixedShare } = couplingFactsOf(pack, "good", facts);
  const { tasks, discipline } = results;
  const period = {
    subject: results.subject,
    discipline: discipline?.kind ?? ("none" as const),
    relief: reliefOf(results),
    ...concludedFacts(results.concluded ?? []),
    ...(tasks && tasks.assigned > 0 ? { tasksDoneShare: { num: tasks.done, den: tasks.assigned } } : {}),
    ...(shortcomingsFixedShare ? { previousShortcomingsFixedShare: shortcomingsFixedShare } : {}),
  };
  return { results, period };
}
