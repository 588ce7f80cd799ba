import { judgeOrder } from "./order";
import type { OrderSubject, OrderVerdict, Pack, Prerequisite } from "./pack";

/**
 * What a decision waits for across a whole season (R6.7–R6.10, R20.3): collectives from below, then the official track
 * of their members, then the member track, then Party organisations from below. The head waits for his collective, not
 * for the Party organisation: that one waits for its members, the head among them.
 */
export type SeasonNode =
  | { readonly kind: "collective"; readonly id: string; readonly lowerCollectiveIds: readonly string[] }
  | {
      readonly kind: "official";
      readonly id: string;
      readonly role: "head" | "individual";
      readonly collectiveIds: readonly string[];
    }
  | {
      readonly kind: "member";
      readonly id: string;
      readonly role: "head" | "individual";
      readonly officialId: string | null;
      readonly collectiveIds: readonly string[];
    }
  | {
      readonly kind: "organisation";
      readonly id: string;
      readonly level: "cell" | "commune";
      readonly collectiveIds: readonly string[];
      readonly memberIds: readonly string[];
      readonly lowerOrganisationIds: readonly string[];
    };

export type SeasonEdge = { readonly prerequisite: Prerequisite; readonly waitsForId: string };

function edges(prerequisite: Prerequisite, ids: readonly string[]): SeasonEdge[] {
  return ids.map((waitsForId) => ({ prerequisite, waitsForId }));
}

function orderSubject(node: SeasonNode): OrderSubject {
  if (node.kind === "collective") return "collective";
  return node.kind === "organisation" ? node.level : node.role;
}

/** The decisions a node waits for. */
export function seasonEdges(node: SeasonNode): SeasonEdge[] {
  switch (node.kind) {
    case "collective":
      return edges("lowerCollectiveDecisions", node.lowerCollectiveIds);
    case "official":
      return edges("collectiveDecision", node.collectiveIds);
    case "member":
      return [
        ...edges("officialRating", node.officialId === null ? [] : [node.officialId]),
        ...edges("collectiveDecision", node.collectiveIds),
      ];
    case "organisation":
      return [
        ...edges("collectiveDecision", node.collectiveIds),
        ...edges("memberDecisions", node.memberIds),
        ...edges("cellDecisions", node.lowerOrganisationIds),
      ];
  }
}

export type NextDecision = {
  readonly verdict: OrderVerdict;
  readonly subject: OrderSubject;
  /** Exactly what must be decided first. */
  readonly missing: readonly SeasonEdge[];
};

/** Whether this decision may be taken now, given what has been decided. */
export function judgeDecisionNow(pack: Pack, node: SeasonNode, decidedIds: ReadonlySet<string>): NextDecision {
  const missing = seasonEdges(node).filter((edge) => !decidedIds.has(edge.waitsForId));
  const subject = orderSubject(node);
  const { verdict } = judgeOrder(
    pack,
    "decision",
    subject,
    missing.map((edge) => edge.prerequisite),
  );
  return { verdict, subject, missing };
}

/** An order in which the whole season can be decided; the ids left over, if any, wait for each other or for something unknown. */
export function decideSeason(pack: Pack, nodes: readonly SeasonNode[]): { order: string[]; stuck: string[] } {
  const decided = new Set<string>();
  let waiting = [...nodes];
  for (const _round of nodes) {
    const ready = waiting.filter((node) => judgeDecisionNow(pack, node, decided).verdict === "allowed");
    if (ready.length === 0) break;
    for (const node of ready) decided.add(node.id);
    waiting = waiting.filter((node) => !decided.has(node.id));
  }
  return { order: [...decided], stuck: waiting.map((node) => node.id) };
}
