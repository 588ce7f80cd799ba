import type { Pack } from "../../regulations/pack";
import { findPack } from "../../regulations/registry";
import { CONTENT_SUBJECTS, type ContentSubject } from "./content-layers";

export type FrozenCycle = { rulePackId: string; rulePackVersion: string; parameters: unknown };

/** The copy of the rule pack that was kept when the cycle opened, else its own version: never a newer one (RQ-01, R1.1). */
export function frozenPack(cycle: FrozenCycle): Pack {
  const frozen = cycle.parameters;
  if (typeof frozen === "object" && frozen !== null && "parameters" in frozen && "capacities" in frozen) {
    return inOrder(frozen as Pack, findPack(cycle.rulePackId));
  }
  const pack = findPack(cycle.rulePackId, Number(cycle.rulePackVersion));
  if (!pack) throw new RangeError(`unknown rule pack: ${cycle.rulePackId}@${cycle.rulePackVersion}`);
  return pack;
}

/** The database keeps the copy without the order of its keys; officials read the values in the order of the pack. */
function inOrder(frozen: Pack, released: Pack | undefined): Pack {
  const place = new Map(Object.keys(released?.parameters ?? {}).map((key, index) => [key, index]));
  const last = place.size;
  const entries = Object.entries(frozen.parameters).toSorted(
    ([a], [b]) => (place.get(a) ?? last) - (place.get(b) ?? last),
  );
  return { ...frozen, parameters: Object.fromEntries(entries) as Pack["parameters"] };
}

/** Whom the content of a pack is written for: the texts before 2025 know no form of members outside the political system (R9.3). */
export function contentSubjectsOf(pack: Pack): ContentSubject[] {
  return CONTENT_SUBJECTS.filter((subject) => pack.content.some((item) => item.subject === subject));
}
