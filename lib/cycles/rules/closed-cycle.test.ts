import { describe, expect, it } from "vitest";
import { judgeCap } from "../../regulations/cap";
import { judgeExemption } from "../../regulations/exemption";
import type { Pack } from "../../regulations/pack";
import { choosePack, getPack } from "../../regulations/registry";
import { freezePack } from "../../regulations/settings";
import { frozenPack } from "./frozen-pack";
import { settingsInForce } from "./settings-in-force";

/** A cycle that was closed under version 1 with a setting of its province. */
const first = getPack("ha-tinh-2024", 1);
const setting = {
  key: "cap.share",
  value: { num: 15, den: 100 },
  unitKind: "province",
  unitName: "Tỉnh ủy",
  documentNumber: "40-QĐ/TU",
  documentOn: "2024-11-20",
};
const group = { groupGoodOrBetter: 40, proposedExcellent: 5 };
const person = { partyStatus: "probationary", admittedOn: "2024-06-15", cycleDate: "2024-12-01" } as const;

function answersOf(pack: Pack) {
  const inForce = settingsInForce(pack, [setting]).pack;
  return JSON.parse(JSON.stringify({ cap: judgeCap(inForce, group), exemption: judgeExemption(inForce, person) }));
}

/** Version 2: another cap, other months of membership, another effect of a case. */
const second: Pack = {
  ...freezePack(first),
  version: 2,
  parameters: {
    ...first.parameters,
    "cap.share": { ...first.parameters["cap.share"], value: { num: 1, den: 10 } },
    "admission.months": { ...first.parameters["admission.months"], value: 3 },
  },
};
const packs = [second, first];

describe("R1.1: a closed cycle after a newer version of its pack exists", () => {
  const closed = {
    rulePackId: first.id,
    rulePackVersion: String(first.version),
    parameters: JSON.parse(JSON.stringify(first)) as unknown,
  };
  const kept = answersOf(first);

  it("the newest version answers when none is named, the old one when it is", () => {
    expect(choosePack(packs, "ha-tinh-2024")?.version).toBe(2);
    expect(choosePack(packs, "ha-tinh-2024", 1)).toBe(first);
    expect(choosePack(packs, "ha-tinh-2024", 3)).toBeUndefined();
  });

  it("recomputes to the answers and explanations that were kept, from its own copy", () => {
    expect(answersOf(frozenPack(closed))).toEqual(kept);
    expect(kept.cap).toMatchObject({ strict: 5, verdict: "within" });
    expect(kept.exemption.reviewed).toBe(false);
  });

  it("the newer version would have answered otherwise", () => {
    const now = JSON.parse(JSON.stringify({ exemption: judgeExemption(second, person) }));
    expect(now.exemption.reviewed).toBe(true);
    expect(judgeCap(second, group).strict).toBe(3);
  });

  it("a cycle without its own copy never falls back on another version", () => {
    expect(() => frozenPack({ rulePackId: "ha-tinh-2024", rulePackVersion: "7", parameters: {} })).toThrow(RangeError);
    expect(frozenPack({ rulePackId: "ha-tinh-2024", rulePackVersion: "1", parameters: {} })).toBe(first);
  });
});
