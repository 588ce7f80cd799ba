import { describe, expect, test } from "vitest";
import { fraction } from "../regulations/fraction";
import { getPack } from "../regulations/registry";
import { resolveSettings } from "../regulations/settings";
import {
  bindingShareText,
  decidingBodyKinds,
  differsFromProposal,
  excellentNeedingReason,
  isMajority,
  judgeGroupCap,
  type Missing,
  orderBlockers,
  orderSubjectOf,
  proposedLevel,
  standingLevel,
} from "./rules";

const pack = getPack("ha-tinh-2024");

describe("R20.6 cap of a group", () => {
  test.each([
    // N, share, confirmed, excellent → verdict, left, needing a reason
    [17, 20, null, 2, "within", 0, 0],
    [17, 20, null, 3, "needsReason", -1, 1],
    [17, 20, null, 4, "refused", -2, 0],
    [17, 20, "exclusive", 3, "refused", -1, 0],
    [17, 20, "inclusive", 3, "within", 0, 0],
    [40, 20, null, 6, "within", 0, 0],
    [40, 20, null, 8, "needsReason", -2, 2],
    [40, 20, null, 9, "refused", -3, 0],
    [40, 15, null, 5, "within", 0, 0],
    [40, 15, null, 6, "needsReason", -1, 1],
    [4, 20, null, 1, "refused", -1, 0],
    [5, 20, null, 1, "needsReason", -1, 1],
    [6, 20, null, 1, "within", 0, 0],
    [0, 20, null, 0, "within", 0, 0],
  ] as const)(
    "N=%i, %i%%, %s, %i excellent → %s",
    (goodOrBetter, sharePercent, confirmedBase, excellent, verdict, left, needing) => {
      const answer = judgeGroupCap(pack, { sharePercent, shareDocument: null, confirmedBase, goodOrBetter, excellent });
      expect([answer.verdict, answer.left, excellentNeedingReason(answer, excellent)]).toEqual([
        verdict,
        left,
        needing,
      ]);
    },
  );
});

describe("R8.11 R8.24 the share that binds a group", () => {
  const points = getPack("ha-tinh-2025");
  const document = { number: "20-QĐ/HU", issuedOn: "2024-11-20", level: "district" } as const;
  const lowered = resolveSettings(pack, [{ key: "cap.share", value: fraction(15, 100), document }]);
  test.each([
    [pack, 20, null, "20%"],
    [pack, 15, null, "15%"],
    [pack, 15, "5-QĐ/HU", "15% theo 5-QĐ/HU"],
    [pack, 25, "5-QĐ/HU", "20%"],
    [lowered, 20, null, "15% theo 20-QĐ/HU"],
    [lowered, 10, null, "10%"],
    [points, 25, "5-QĐ/TU", "25% theo 5-QĐ/TU"],
    [points, 25, null, "20%"],
  ] as const)("rules $#", (rules, sharePercent, shareDocument, text) => {
    expect(bindingShareText(rules, { sharePercent, shareDocument })).toBe(text);
  });
});

describe("R20.4 stages keep their own value", () => {
  const ladder = { voteLevel: "excellent", proposalLevel: null, appraisalLevel: null, decidedLevel: null } as const;
  test("what comes up is the committee's proposal, else the vote", () => {
    expect(proposedLevel(ladder)).toBe("excellent");
    expect(proposedLevel({ ...ladder, proposalLevel: "good" })).toBe("good");
    expect(proposedLevel({ voteLevel: null, proposalLevel: null })).toBeNull();
  });
  test("the standing level is that of the latest stage", () => {
    expect(standingLevel(ladder)).toBe("excellent");
    expect(standingLevel({ ...ladder, appraisalLevel: "good" })).toBe("good");
    expect(standingLevel({ ...ladder, appraisalLevel: "good", decidedLevel: "fair" })).toBe("fair");
  });
  test("R20.18 lower or higher than proposed both differ", () => {
    expect(differsFromProposal("excellent", ladder)).toBe(false);
    expect(differsFromProposal("good", ladder)).toBe(true);
    expect(differsFromProposal("good", { voteLevel: "fair", proposalLevel: null })).toBe(true);
  });
});

describe("R6.7, R20.3 what comes first", () => {
  test.each([
    ["collective", null, null, "collective"],
    ["organisation", "cell", null, "cell"],
    ["organisation", "grassrootsCell", null, "cell"],
    ["organisation", "subCommittee", null, "cell"],
    ["organisation", "grassrootsCommittee", null, "commune"],
    ["organisation", "districtCommittee", null, "commune"],
    ["official", null, "head", "head"],
    ["partyMember", null, "ordinary", "individual"],
    ["partyMember", null, null, "individual"],
  ] as const)("%s %s %s is rated as %s", (track, unitKind, role, subject) => {
    expect(orderSubjectOf(track, unitKind, role)).toBe(subject);
  });

  const missing = (prerequisite: Missing["prerequisite"]): Missing => ({
    prerequisite,
    count: 1,
    names: ["Ban Thường vụ xã Một"],
    subjectIds: ["x"],
  });

  test("each names what is missing, its own review before all else, with a clause", () => {
    const blockers = orderBlockers(pack, "head", [
      missing("officialRating"),
      missing("collectiveDecision"),
      missing("ownReview"),
    ]);
    expect(blockers.map((blocker) => blocker.prerequisite)).toEqual([
      "ownReview",
      "collectiveDecision",
      "officialRating",
    ]);
    for (const blocker of blockers) expect(blocker.citation.rule).toMatch(/^R/);
  });

  test("what does not bind a kind of subject does not hold it up", () => {
    expect(orderBlockers(pack, "collective", [missing("officialRating")])).toEqual([]);
    expect(orderBlockers(pack, "commune", [])).toEqual([]);
  });
});

describe("R7.2 the body decides by more than half of all its members", () => {
  test.each([
    [6, 11, true],
    [5, 11, false],
    [5, 10, false],
    [6, 10, true],
    [0, 0, false],
  ])("%i of %i: %s", (votesFor, total, expected) => {
    expect(isMajority(votesFor, total)).toBe(expected);
  });
  test("a grassroots committee as a whole, above it the standing committee", () => {
    expect(decidingBodyKinds("grassrootsCommittee")[0]).toBe("executiveCommittee");
    expect(decidingBodyKinds("districtCommittee")[0]).toBe("standingCommittee");
  });
});
