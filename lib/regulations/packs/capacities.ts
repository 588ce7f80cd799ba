import { article, type Citation, inferred } from "../citation";
import type { CapacityRule } from "../pack";
import { COLLECTIVE_KINDS } from "../subjects";

/** Members of a body vote in it: decisions count the members of the body (Charter, Điều 9). */
const BODY = article("CHARTER@2011", "9.5", "R6.18");
const LEADERS = inferred(["CHARTER@2011"], "R20.2");

/** Who votes in its own body, the same in every pack (R20.1, R20.2). */
export const BODY_CAPACITIES: readonly CapacityRule[] = [
  {
    post: "standingCommitteeMember",
    kinds: [
      "provinceStandingCommittee",
      "districtStandingCommittee",
      "grassrootsStandingCommittee",
      "grassrootsCommittee",
    ],
    capacity: "voting",
    citation: BODY,
  },
  { post: "executiveCommitteeMember", kinds: ["grassrootsCommittee"], capacity: "voting", citation: BODY },
  { post: "subCommitteeMember", kinds: ["subCommittee"], capacity: "voting", citation: BODY },
  { post: "cellCommitteeMember", kinds: ["cellCommittee", "cell"], capacity: "voting", citation: BODY },
  { post: "cellMember", kinds: ["cell"], capacity: "voting", citation: BODY },
  {
    post: "leader",
    kinds: ["agencyLeadership", "governmentLeadership", "frontLeadership", "massOrganisationLeadership"],
    capacity: "voting",
    citation: LEADERS,
  },
];

/** Those who attend from above, and the recorder: never a vote by that post. */
export function attendingCapacities(citation: Citation): CapacityRule[] {
  return [
    { post: "directingMember", kinds: COLLECTIVE_KINDS, capacity: "directing", citation },
    { post: "supervisingMember", kinds: COLLECTIVE_KINDS, capacity: "supervising", citation },
    { post: "recorder", kinds: COLLECTIVE_KINDS, capacity: "recorder", citation: inferred([], "R6.17") },
  ];
}
