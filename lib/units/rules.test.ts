import { describe, expect, it } from "vitest";
import type { CollectiveKind, UnitKind } from "../db/generated/enums";
import { baseTypeName, committeeAbove, grassrootsOf, organisationKindOf, reviewKindOf, treeOf } from "./rules";

const unit = (path: string, kind: UnitKind) => ({ id: path, path, kind });

const province = unit("/42/", "province");
const district = unit("/42/444/", "districtCommittee");
const commune = unit("/42/444/18562/", "grassrootsCommittee");
const sub = unit("/42/444/18562/b1/", "subCommittee");
const cell = unit("/42/444/18562/b1/c1/", "cell");
const ownCell = unit("/42/444/g/", "grassrootsCell");
const department = unit("/42/so/", "agency");
const tree = treeOf([commune, province, cell, district, sub, ownCell, department]);
const { ancestorsOf } = tree;

describe("RQ-02: the line above a unit", () => {
  it("is nearest first and leaves out the unit itself and its neighbours", () => {
    expect(ancestorsOf(cell)).toEqual([sub, commune, district, province]);
    expect(ancestorsOf(province)).toEqual([]);
  });

  it("does not take a code that merely begins alike for an ancestor", () => {
    expect(ancestorsOf(unit("/42/4441/x/", "cell"))).toEqual([province]);
  });
});

describe("R7.6 R7.7: who decides", () => {
  it.each([
    ["a cell below a sub-committee: the grassroots committee", cell, commune],
    ["a sub-committee: the grassroots committee", sub, commune],
    ["a grassroots committee: the district", commune, district],
    ["a grassroots cell: the district", ownCell, district],
    ["a district: the province", district, province],
    ["a department of the province: the province", department, province],
    ["the province: nobody here", province, null],
  ])("%s", (_name, of, expected) => {
    expect(committeeAbove(ancestorsOf(of))).toBe(expected);
  });

  it.each([
    ["members of a cell of a commune: the commune's committee", cell, commune],
    ["members of a grassroots cell: that cell", ownCell, ownCell],
    ["members of a cell directly below the district: the district", unit("/42/444/d/", "cell"), district],
  ])("%s", (_name, of, expected) => {
    expect(grassrootsOf(of, ancestorsOf(of))).toBe(expected);
  });
});

describe("R3.1–R3.6: what the regulations call a body", () => {
  it.each<[CollectiveKind, UnitKind, string | null]>([
    ["standingCommittee", "province", "provinceStandingCommittee"],
    ["standingCommittee", "districtCommittee", "districtStandingCommittee"],
    ["standingCommittee", "affiliatedCommittee", "districtStandingCommittee"],
    ["standingCommittee", "grassrootsCommittee", "grassrootsStandingCommittee"],
    ["standingCommittee", "cell", null],
    ["executiveCommittee", "grassrootsCommittee", "grassrootsCommittee"],
    ["executiveCommittee", "subCommittee", "subCommittee"],
    ["executiveCommittee", "districtCommittee", null],
    ["cellCommittee", "cell", "cellCommittee"],
    ["cell", "grassrootsCell", "cell"],
    ["leadership", "agency", "agencyLeadership"],
    ["government", "grassrootsCommittee", "governmentLeadership"],
    ["council", "districtCommittee", "governmentLeadership"],
    ["front", "grassrootsCommittee", "frontLeadership"],
    ["massOrganisation", "districtCommittee", "massOrganisationLeadership"],
  ])("%s of a %s: %s", (collective, of, expected) => {
    expect(reviewKindOf(collective, of)).toBe(expected);
  });

  it("agencies and party groups are not rated as Party organisations", () => {
    expect(organisationKindOf("agency")).toBeNull();
    expect(organisationKindOf("partyGroup")).toBeNull();
    expect(organisationKindOf("affiliatedCommittee")).toBe("upperCommittee");
  });
});

it("R9.14: base types have words, unknown codes have none", () => {
  expect(baseTypeName("commune")).toBe("Xã");
  expect(baseTypeName("village")).toBe("Thôn, tổ dân phố");
  expect(baseTypeName("constructor")).toBeNull();
  expect(baseTypeName(null)).toBeNull();
});
