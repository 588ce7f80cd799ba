import type { ContentItem, Pack } from "../../regulations/pack";
import { findPack } from "../../regulations/registry";

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

export type ReviewableItem = ContentItem & { subject: "collective" | "leader" | "nonLeader" };

/** The pack's items that become the season's first two layers of content; people outside the system are not ours to review. */
export function packContent(pack: Pack): ReviewableItem[] {
  return pack.content.filter((item): item is ReviewableItem => item.subject !== "outsideSystem");
}
