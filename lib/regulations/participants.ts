import type { Citation } from "./citation";
import { convention, inferred } from "./citation";
import type { Capacity, CapacityRule, Pack, Post } from "./pack";
import { PROBATIONARY_VOTE } from "./packs/open-settings";
import { type CollectiveKind, isPartyBody, type PartyStatus } from "./subjects";

export type CapacityAnswer = {
  readonly capacity: Capacity;
  readonly citation: Citation;
  readonly text: string;
};

const NOT_INVITED = convention("R20.1");
const PARTY_BODY = inferred(["CHARTER@2011"], "R20.2");

const CAPACITY_TEXTS: Record<Capacity, string> = {
  voting: "Thành phần kiểm điểm, được bỏ phiếu",
  advisory: "Dự, tham gia ý kiến; không bỏ phiếu",
  directing: "Dự, chỉ đạo; không bỏ phiếu",
  supervising: "Giám sát; không bỏ phiếu",
  recorder: "Thư ký, ghi biên bản; không bỏ phiếu",
  none: "Không thuộc thành phần hội nghị",
};

export function capacityText(capacity: Capacity): string {
  return CAPACITY_TEXTS[capacity];
}

function ruleFor(pack: Pack, kind: CollectiveKind, post: Post): CapacityRule | undefined {
  return pack.capacities.find((rule) => rule.post === post && rule.kinds.includes(kind));
}

function answer(capacity: Capacity, citation: Citation, text = CAPACITY_TEXTS[capacity]): CapacityAnswer {
  return { capacity, citation, text };
}

/**
 * Capacity of one person towards one kind of subject, never of a meeting as a whole (R20.1).
 * Party status decides the vote only in cells and Party committees (R20.2).
 */
export function capacityFor(pack: Pack, kind: CollectiveKind, post: Post, partyStatus: PartyStatus): CapacityAnswer {
  const rule = ruleFor(pack, kind, post);
  if (rule === undefined) return answer("none", NOT_INVITED);
  if (rule.capacity !== "voting" || !isPartyBody(kind)) return answer(rule.capacity, rule.citation);
  if (partyStatus === "official") return answer("voting", rule.citation);
  return partyStatus === "probationary"
    ? answer("advisory", PROBATIONARY_VOTE, "Đảng viên dự bị: dự, tham gia ý kiến; không bỏ phiếu")
    : answer("none", PARTY_BODY, "Không phải đảng viên: không thuộc thành phần hội nghị của tổ chức đảng");
}

/** One person who could come, with everything he is in relation to the bodies under review. */
export type Attendee = {
  readonly personId: string;
  readonly partyStatus: PartyStatus;
  /** His posts per body: an executive-committee member of the same commune, a leader of this agency … */
  readonly posts: readonly Post[];
};

export type ProposedParticipant = {
  readonly personId: string;
  readonly capacities: readonly (CapacityAnswer & { readonly kind: CollectiveKind })[];
};

const STRENGTH: readonly Capacity[] = ["voting", "directing", "supervising", "advisory", "recorder", "none"];

/** The capacity that counts when somebody holds several posts: a seat in the body wins over an invitation (RQ-06a). */
export function strongestCapacity(pack: Pack, kind: CollectiveKind, attendee: Attendee): CapacityAnswer {
  const answers = attendee.posts.map((post) => capacityFor(pack, kind, post, attendee.partyStatus));
  const sorted = answers.toSorted((a, b) => STRENGTH.indexOf(a.capacity) - STRENGTH.indexOf(b.capacity));
  return sorted[0] ?? answer("none", NOT_INVITED);
}

/** Who is proposed for a meeting that reviews bodies of these kinds; those with no capacity for any of them are left out. */
export function proposeParticipants(
  pack: Pack,
  kinds: readonly CollectiveKind[],
  attendees: readonly Attendee[],
): ProposedParticipant[] {
  return attendees
    .map((attendee) => ({
      personId: attendee.personId,
      capacities: kinds.map((kind) => ({ kind, ...strongestCapacity(pack, kind, attendee) })),
    }))
    .filter((participant) => participant.capacities.some((entry) => entry.capacity !== "none"));
}

/** Whether a chair may give this capacity by hand: any non-voting one, a vote only where the rule gives it. */
export function mayAdjustCapacity(proposed: Capacity, chosen: Capacity): boolean {
  return chosen !== "voting" || proposed === "voting";
}
