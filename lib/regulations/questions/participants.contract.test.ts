import { describe, expect, it } from "vitest";
import { formatCitation } from "../citation";
import { POSTS } from "../pack";
import { capacityFor } from "../participants";
import { getPack } from "../registry";
import { COLLECTIVE_KINDS, PARTY_STATUSES } from "../subjects";
import { ask, everyPack } from "./contract-cases";

describe.each(everyPack)("%s: participants", (pack) => {
  it("R6.13 R6.14 R20.22: 31-QĐ/TU is cited in Hà Tĩnh's pack of 2024 alone, always without an article", () => {
    const cited = new Set<string>();
    const rules = getPack(pack);
    for (const kind of COLLECTIVE_KINDS)
      for (const post of POSTS)
        for (const status of PARTY_STATUSES) cited.add(formatCitation(capacityFor(rules, kind, post, status).citation));
    const provincial = [...cited].filter((text) => text.includes("31-QĐ/TU"));
    expect(provincial).toEqual(pack === "ha-tinh-2024" ? ["Quy định 31-QĐ/TU (điều, khoản: chờ bổ sung)"] : []);
  });

  it.each([
    ["cell", "directingMember", "official", "directing"],
    ["cell", "cellMember", "nonParty", "none"],
    ["grassrootsCommittee", "executiveCommitteeMember", "probationary", "advisory"],
    ["districtStandingCommittee", "standingCommitteeMember", "official", "voting"],
    ["agencyLeadership", "leader", "probationary", "voting"],
    ["agencyLeadership", "cellMember", "official", "none"],
    ["cell", "leader", "official", "none"],
    ["grassrootsCommittee", "standingCommitteeMember", "official", "voting"],
  ])("RQ-06 R20.1 R20.2: %s, %s, %s: %s", (subjectKind, post, partyStatus, capacity) => {
    expect(ask(pack, "participants", { subjectKind, post, partyStatus }).capacity).toBe(capacity);
  });
});
