import { describe, expect, it } from "vitest";
import { getPack } from "../../regulations/registry";
import { bindsSmallBodies, type HostCandidate, hostsAmong, isTooSmall, placedKinds } from "./places";

const pack = getPack("ha-tinh-2024");
const UNIT = { id: "xa", name: "Đảng ủy xã", kind: "grassrootsCommittee" } as const;

function candidate(id: string, rest: Partial<HostCandidate> = {}): HostCandidate {
  return { id, name: id, kind: "front", members: 3, isPlaced: false, unit: UNIT, ...rest };
}

describe("R3.7 which collectives are too small to be reviewed by themselves", () => {
  it.each([
    ["leadership", 0, false],
    ["leadership", 1, true],
    ["massOrganisation", 2, true],
    ["council", 3, false],
    ["standingCommittee", 2, false],
    ["cell", 2, false],
    ["cellCommittee", 1, false],
  ] as const)("%s of %i: %s", (kind, members, small) => {
    expect(isTooSmall(pack, kind, members)).toBe(small);
  });

  it.each([
    ["ha-tinh-2024", false],
    ["hd21-2019", false],
    ["hd43-2025", true],
    ["ha-tinh-2025", true],
  ] as const)("kept from a meeting of its own only where a text says so: %s %s", (id, binds) => {
    expect(bindsSmallBodies(getPack(id))).toBe(binds);
  });

  it("all kinds of leadership collectives that the pack reviews", () => {
    expect(placedKinds(pack)).toEqual(["leadership", "government", "council", "front", "massOrganisation"]);
  });
});

describe("R3.7 where such a collective may be reviewed", () => {
  const offered = (...candidates: HostCandidate[]) => hostsAmong(pack, candidates).map(({ id }) => id);

  it("in bodies with a review of their own", () => {
    const cell = { id: "chibo", name: "Chi bộ", kind: "cell" } as const;
    expect(
      offered(
        candidate("mattran"),
        candidate("btv", { kind: "standingCommittee" }),
        candidate("chibo", { kind: "cell", unit: cell, members: 2 }),
      ),
    ).toEqual(["mattran", "btv", "chibo"]);
  });

  it.each<[string, Partial<HostCandidate>]>([
    ["one that is too small itself", { members: 2 }],
    ["one nobody is known to sit in", { members: 0 }],
    ["one that is reviewed elsewhere", { isPlaced: true }],
    ["a chi ủy, which is reviewed in its cell", { kind: "cellCommittee" }],
    ["a body that no text reviews", { kind: "executiveCommittee", unit: { ...UNIT, kind: "districtCommittee" } }],
  ])("never in %s", (_name, rest) => {
    expect(offered(candidate("noi", rest))).toEqual([]);
  });

  it("in the executive committee only where there is no standing committee", () => {
    const committee = candidate("bch", { kind: "executiveCommittee", members: 15 });
    expect(offered(committee)).toEqual(["bch"]);
    expect(offered(committee, candidate("btv", { kind: "standingCommittee" }))).toEqual(["btv"]);
  });
});
