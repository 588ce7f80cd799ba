import { describe, expect, it } from "vitest";
import { getPack, listPacks } from "../lib/regulations/registry";
import released from "../lib/regulations/released-packs.json";
import { packHash, packIdentity, releaseProblems } from "./lib/pack-hash";

describe("R1.1: a released pack never changes", () => {
  it("the packs are as they were released", () => {
    expect(releaseProblems(listPacks(), released)).toEqual([]);
    expect(Object.keys(released)).toHaveLength(listPacks().length);
  });

  it("notices a changed value, also one taken over from another pack", () => {
    const pack = getPack("ha-tinh-2024");
    const changed = { ...pack, levelRules: { ...pack.levelRules, failing: pack.levelRules.failing.slice(1) } };
    const identity = packIdentity(pack);
    expect(releaseProblems([changed], { [identity]: packHash(pack) })).toEqual([
      `${identity}: changed after its release; a correction is a new version`,
    ]);
  });

  it("notices a pack that is gone and one that is not listed", () => {
    const pack = getPack("hd25-2023");
    expect(releaseProblems([], { "hd25-2023@1": "x" })).toEqual([
      "hd25-2023@1: listed but gone; closed cycles need it",
    ]);
    expect(releaseProblems([pack], {})).toEqual(["hd25-2023@1: released but not listed"]);
    expect(releaseProblems([{ ...pack, released: false }], {})).toEqual([]);
  });

  it("does not depend on the order of keys", () => {
    const pack = getPack("hd25-2023");
    const turned = Object.fromEntries(Object.entries(pack).toReversed()) as typeof pack;
    expect(packHash(turned)).toBe(packHash(pack));
  });
});
