import { convention } from "../../regulations/citation";
import type { Pack, Post } from "../../regulations/pack";
import { type Attendee, type CapacityAnswer, strongestCapacity } from "../../regulations/participants";
import type { PartyStatus, CollectiveKind as ReviewKind } from "../../regulations/subjects";
import { kindPhrase } from "../rules";

/** The capacities a meeting keeps; who has none for a kind has no row for it. */
export const KEPT_CAPACITIES = ["voting", "advisory", "directing", "supervising", "recorder"] as const;
export type KeptCapacity = (typeof KEPT_CAPACITIES)[number];

export const CAPACITY_NAMES: Record<KeptCapacity, string> = {
  voting: "Được bỏ phiếu",
  advisory: "Góp ý, không bỏ phiếu",
  directing: "Dự, chỉ đạo",
  supervising: "Giám sát",
  recorder: "Thư ký",
};

/** A body that the meeting reviews. */
export type Body = {
  collectiveId: string;
  kind: ReviewKind;
  name: string;
  /** Set where the body has under three members and a decision put it into this meeting (R3.7): the unit it belongs to. */
  mergedFromUnitId?: string;
};

/** Each kind of subject once: several bodies of one kind that a decision put into one meeting are reviewed as one there. */
export function kindsAmong(bodies: readonly Body[]): ReviewKind[] {
  return [...new Set(bodies.map((body) => body.kind))];
}

/** What the register says of somebody on the day of the meeting. */
export type RegisterFacts = {
  personId: string;
  fullName: string;
  sortName: string;
  partyStatus: PartyStatus;
  /** Titles shown beside the name, most telling first. */
  titles: readonly string[];
  posts: readonly { kind: ReviewKind | "every"; post: Post }[];
  isHeadOfHost: boolean;
  /** Kinds of the bodies merged into the meeting, for the members of the body that holds it. */
  advisesOn?: readonly ReviewKind[];
};

/** Who sits in the body that holds the meeting advises on a body merged into it, as on any other than the own (R20.1, R3.7). */
const ADVISES_ON_MERGED: CapacityAnswer = {
  capacity: "advisory",
  text: "Thành viên tập thể nơi kiểm điểm ghép: dự, tham gia ý kiến; không bỏ phiếu",
  citation: convention("R20.1"),
};

export type ProposedCapacity = CapacityAnswer & { kind: ReviewKind; capacity: KeptCapacity };

export type Proposal = {
  personId: string;
  fullName: string;
  post: string;
  isChair: boolean;
  capacities: ProposedCapacity[];
};

/** The post that a seat in a body of this kind is. */
export function seatPost(kind: ReviewKind): Post {
  switch (kind) {
    case "provinceStandingCommittee":
    case "districtStandingCommittee":
    case "grassrootsStandingCommittee":
      return "standingCommitteeMember";
    case "grassrootsCommittee":
      return "executiveCommitteeMember";
    case "subCommittee":
      return "subCommitteeMember";
    case "cellCommittee":
      return "cellCommitteeMember";
    case "cell":
      return "cellMember";
    default:
      return "leader";
  }
}

/** What the rule gives this person towards one kind of subject; capacity "none" means: no part in it. */
export function ruledCapacity(pack: Pack, kind: ReviewKind, facts: RegisterFacts): CapacityAnswer {
  const posts = facts.posts.filter((entry) => entry.kind === kind || entry.kind === "every").map((entry) => entry.post);
  const attendee: Attendee = { personId: facts.personId, partyStatus: facts.partyStatus, posts };
  const ruled = strongestCapacity(pack, kind, attendee);
  return ruled.capacity === "none" && facts.advisesOn?.includes(kind) ? ADVISES_ON_MERGED : ruled;
}

/** Who is proposed, with a capacity per kind of subject and its clause (RQ-06, R20.1); who has none is left out. */
export function proposeFor(pack: Pack, kinds: readonly ReviewKind[], people: readonly RegisterFacts[]): Proposal[] {
  return people
    .map((facts) => ({
      personId: facts.personId,
      fullName: facts.fullName,
      post: facts.titles.slice(0, 4).join(", "),
      isChair: facts.isHeadOfHost,
      capacities: kinds.flatMap((kind): ProposedCapacity[] => {
        const ruled = ruledCapacity(pack, kind, facts);
        return ruled.capacity === "none" ? [] : [{ ...ruled, kind, capacity: ruled.capacity }];
      }),
    }))
    .filter((proposal) => proposal.capacities.length > 0);
}

/** "Được bỏ phiếu", or per kind of subject where they differ (R20.1). */
export function capacitySummary(capacities: readonly { kind: ReviewKind; capacity: KeptCapacity }[]): string {
  const names = [...new Set(capacities.map((entry) => entry.capacity))];
  const [only] = names;
  if (names.length === 1 && only) return CAPACITY_NAMES[only];
  return capacities.map((entry) => `${CAPACITY_NAMES[entry.capacity]} (${kindPhrase(entry.kind)})`).join("; ");
}
