import { describe, expect, it } from "vitest";
import { formatCitation } from "./citation";
import { CAPACITIES, type Capacity, POSTS, type Post } from "./pack";
import { capacityFor, mayAdjustCapacity, proposeParticipants } from "./participants";
import { getPack, listPacks } from "./registry";
import { COLLECTIVE_KINDS, type CollectiveKind, isPartyBody, PARTY_STATUSES } from "./subjects";

const pack = getPack("ha-tinh-2024");

/** Who votes in which body, for an official member; every other pairing has no vote. */
const VOTES: Partial<Record<Post, readonly CollectiveKind[]>> = {
  standingCommitteeMember: [
    "provinceStandingCommittee",
    "districtStandingCommittee",
    "grassrootsStandingCommittee",
    "grassrootsCommittee",
  ],
  executiveCommitteeMember: ["grassrootsCommittee"],
  subCommitteeMember: ["subCommittee"],
  cellCommitteeMember: ["cellCommittee", "cell"],
  cellMember: ["cell"],
  leader: ["agencyLeadership", "governmentLeadership", "frontLeadership", "massOrganisationLeadership"],
};

describe.each(listPacks().map((one) => [one.id, one] as const))("%s: the vote", (_id, one) => {
  it("RQ-06 RQ-09 R20.1 R20.2: exactly the members of the body vote, probationary and non-Party people not in Party bodies", () => {
    let checked = 0;
    for (const kind of COLLECTIVE_KINDS) {
      for (const post of POSTS) {
        for (const status of PARTY_STATUSES) {
          const votes = (VOTES[post]?.includes(kind) ?? false) && (status === "official" || !isPartyBody(kind));
          const answer = capacityFor(one, kind, post, status);
          expect([kind, post, status, answer.capacity === "voting"]).toEqual([kind, post, status, votes]);
          checked += 1;
        }
      }
    }
    expect(checked).toBe(COLLECTIVE_KINDS.length * POSTS.length * PARTY_STATUSES.length);
  });

  it("R6.15 R6.16 R6.17: those from above and the recorder attend every kind of meeting without a vote", () => {
    for (const kind of COLLECTIVE_KINDS) {
      const capacities = (["directingMember", "supervisingMember", "recorder"] as const).map(
        (post) => capacityFor(one, kind, post, "official").capacity,
      );
      expect(capacities).toEqual(["directing", "supervising", "recorder"]);
    }
  });
});

describe("RQ-06a RQ-06b R6.13 R6.14: invited in Hà Tĩnh since 2024", () => {
  const invitedKinds = (id: Parameters<typeof getPack>[0], post: Post) =>
    COLLECTIVE_KINDS.filter((kind) => capacityFor(getPack(id), kind, post, "official").capacity === "advisory");

  it.each([
    ["ha-tinh-2024", "executiveCommitteeMember", ["grassrootsStandingCommittee"]],
    ["ha-tinh-2024", "divisionHead", ["agencyLeadership", "frontLeadership", "massOrganisationLeadership"]],
    ["hd25-2023", "executiveCommitteeMember", []],
    ["hd25-2023", "divisionHead", []],
    ["hd21-2019", "divisionHead", []],
    ["hd43-2025", "divisionHead", []],
    ["ha-tinh-2025", "divisionHead", ["agencyLeadership", "frontLeadership", "massOrganisationLeadership"]],
    ["ha-tinh-2025", "executiveCommitteeMember", []],
  ] as const)("%s %s: %j", (id, post, kinds) => {
    expect(invitedKinds(id, post)).toEqual(kinds);
  });

  it("cites the province's regulation without inventing an article", () => {
    const { citation } = capacityFor(pack, "agencyLeadership", "divisionHead", "official");
    expect(formatCitation(citation)).toBe("Quy định 31-QĐ/TU (điều, khoản: chờ bổ sung)");
  });
});

describe("R20.1 RQ-06: one meeting, capacity per participant and subject", () => {
  it("an executive-committee member votes on the committee and is advisory on its standing committee", () => {
    const [an] = proposeParticipants(
      pack,
      ["grassrootsCommittee", "grassrootsStandingCommittee"],
      [{ personId: "an", partyStatus: "official", posts: ["executiveCommitteeMember"] }],
    );
    expect(an?.capacities.map(({ kind, capacity }) => [kind, capacity])).toEqual([
      ["grassrootsCommittee", "voting"],
      ["grassrootsStandingCommittee", "advisory"],
    ]);
  });

  it("RQ-06a: a head of division who is a member of the body votes", () => {
    const [an] = proposeParticipants(
      pack,
      ["agencyLeadership"],
      [{ personId: "an", partyStatus: "official", posts: ["divisionHead", "leader"] }],
    );
    expect(an?.capacities[0]?.capacity).toBe("voting");
  });

  it("the recorder who is a member of the body keeps his vote; who belongs to nothing is not invited", () => {
    const proposed = proposeParticipants(
      pack,
      ["cell"],
      [
        { personId: "an", partyStatus: "official", posts: ["recorder", "cellMember"] },
        { personId: "binh", partyStatus: "official", posts: ["divisionHead"] },
        { personId: "cuc", partyStatus: "official", posts: [] },
      ],
    );
    expect(proposed.map((one) => [one.personId, one.capacities[0]?.capacity])).toEqual([["an", "voting"]]);
  });

  it("R3.19: a probationary cell member attends and speaks, with the Charter's clause", () => {
    const answer = capacityFor(pack, "cell", "cellMember", "probationary");
    expect(answer.capacity).toBe("advisory");
    expect(formatCitation(answer.citation)).toBe("Điều 3 Điều lệ Đảng");
  });

  it("T8: nobody is given a vote by hand", () => {
    const pairs: [Capacity, Capacity][] = CAPACITIES.flatMap((a) =>
      CAPACITIES.map((b): [Capacity, Capacity] => [a, b]),
    );
    const refused = pairs.filter(([proposed, chosen]) => !mayAdjustCapacity(proposed, chosen));
    expect(refused).toEqual(CAPACITIES.filter((one) => one !== "voting").map((one) => [one, "voting"]));
  });
});
