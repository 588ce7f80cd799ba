import type { CollectiveKind, UnitKind } from "../../db/generated/enums";
import type { Pack } from "../../regulations/pack";
import { LEADERSHIP_KINDS } from "../../regulations/subjects";
import { reviewKindOf } from "../../units/rules";

const LEADERSHIPS = ["leadership", "government", "council", "front", "massOrganisation"] as const;

/** The bodies that R3.7 speaks of: leadership collectives; cells and committees have minima of their own. */
export function isLeadership(kind: CollectiveKind): boolean {
  return LEADERSHIPS.some((leadership) => leadership === kind);
}

/** Kinds of leadership collectives that the pack reviews. */
export function placedKinds(pack: Pack): CollectiveKind[] {
  const reviewed = new Set(pack.collectives.map(({ kind }) => kind));
  return LEADERSHIPS.filter((kind) => {
    const named = reviewKindOf(kind, "agency");
    return named !== null && reviewed.has(named);
  });
}

export function minimumMembers(pack: Pack): number {
  return pack.parameters["collective.minimumMembers"].value;
}

/** Fewer members than the minimum: does not review itself (R3.7). Who sits in it is not known where nobody is recorded. */
export function isTooSmall(pack: Pack, kind: CollectiveKind, members: number): boolean {
  return isLeadership(kind) && members > 0 && members < minimumMembers(pack);
}

/**
 * Whether a text says so: then a collective that is too small holds no meeting of its own. Where the minimum is a convention only
 * (packs of before HD 43), the decision is proposed and the meeting stays possible.
 */
export function bindsSmallBodies(pack: Pack): boolean {
  return pack.parameters["collective.minimumMembers"].citation.kind !== "convention";
}

export type HostCandidate = {
  id: string;
  name: string;
  kind: CollectiveKind;
  members: number;
  isPlaced: boolean;
  unit: { id: string; name: string; kind: UnitKind };
};

/** Bodies that hold a review of their own, where a small collective may be reviewed too (R3.7: "committee of its agency or body of similar function"). */
export function hostsAmong(pack: Pack, candidates: readonly HostCandidate[]): HostCandidate[] {
  return candidates.filter((host) => {
    const kind = reviewKindOf(host.kind, host.unit.kind);
    if (kind === null || kind === "cellCommittee" || host.isPlaced) return false;
    if (LEADERSHIP_KINDS.includes(kind)) return host.members > 0 && !isTooSmall(pack, host.kind, host.members);
    return !(host.kind === "executiveCommittee" && candidates.some((other) => isStandingOf(other, host)));
  });
}

/** Where there is a standing committee, the executive committee is not reviewed (RQ-06b). */
function isStandingOf(other: HostCandidate, host: HostCandidate): boolean {
  return other.unit.id === host.unit.id && other.kind === "standingCommittee";
}
