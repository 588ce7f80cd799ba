import { describe, expect, it } from "vitest";
import { reviewKindOf } from "./review-kinds";

describe("R3.1 R3.3: what a registered body is to the regulations", () => {
  it.each([
    ["standingCommittee", "province", "provinceStandingCommittee"],
    ["standingCommittee", "districtCommittee", "districtStandingCommittee"],
    ["standingCommittee", "affiliatedCommittee", "districtStandingCommittee"],
    ["standingCommittee", "grassrootsCommittee", "grassrootsStandingCommittee"],
    ["standingCommittee", "cell", null],
    ["executiveCommittee", "grassrootsCommittee", "grassrootsCommittee"],
    ["executiveCommittee", "subCommittee", "subCommittee"],
    ["executiveCommittee", "districtCommittee", null],
    ["cellCommittee", "cell", "cellCommittee"],
    ["cell", "cell", "cell"],
    ["leadership", "agency", "agencyLeadership"],
    ["government", "grassrootsCommittee", "governmentLeadership"],
    ["council", "grassrootsCommittee", "governmentLeadership"],
    ["front", "districtCommittee", "frontLeadership"],
    ["massOrganisation", "province", "massOrganisationLeadership"],
  ] as const)("%s of a %s → %s", (collective, unit, expected) => {
    expect(reviewKindOf(collective, unit)).toBe(expected);
  });
});
