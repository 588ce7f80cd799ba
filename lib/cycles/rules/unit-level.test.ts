import { describe, expect, test } from "vitest";
import { levelOfUnit, levelsBelow, pathsDownTo } from "./unit-level";

describe("RQ-13 the level at which a unit has its deadlines", () => {
  test.each([
    ["province", null, "province"],
    ["districtCommittee", "province", "district"],
    ["affiliatedCommittee", "province", "district"],
    ["grassrootsCommittee", "districtCommittee", "grassroots"],
    ["grassrootsCell", "affiliatedCommittee", "grassroots"],
    ["agency", "province", "district"],
    ["agency", "districtCommittee", "grassroots"],
    ["agency", "affiliatedCommittee", "grassroots"],
    ["agency", "grassrootsCommittee", "cell"],
    ["subCommittee", "grassrootsCommittee", "cell"],
    ["cell", "grassrootsCommittee", "cell"],
    ["partyGroup", "cell", "cell"],
  ])("%s under %s is of level %s", (kind, parent, level) => expect(levelOfUnit(kind, parent)).toBe(level));

  test("levels below, from the top", () => {
    expect(levelsBelow("province")).toEqual(["district", "grassroots", "cell"]);
    expect(levelsBelow("cell")).toEqual([]);
  });

  test("the way down", () => expect(pathsDownTo("/42/444/18562/")).toEqual(["/42/", "/42/444/", "/42/444/18562/"]));
});
