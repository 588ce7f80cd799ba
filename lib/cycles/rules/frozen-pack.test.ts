import { expect, test } from "vitest";
import { getPack } from "../../regulations/registry";
import { freezePack } from "../../regulations/settings";
import { frozenPack, packContent } from "./frozen-pack";

const pack = getPack("ha-tinh-2024");

test("RQ-01: the copy of a season reads like the pack it was opened on, whatever order the database kept", () => {
  const frozen = freezePack(pack);
  const shuffled = { ...frozen, parameters: Object.fromEntries(Object.entries(frozen.parameters).toReversed()) };
  const read = frozenPack({ rulePackId: pack.id, rulePackVersion: String(pack.version), parameters: shuffled });
  expect(read).toEqual(frozen);
  expect(Object.keys(read.parameters)).toEqual(Object.keys(pack.parameters));
});

test("RQ-03: people outside the system answer no item of a season", () => {
  expect(packContent(pack).every((item) => ["collective", "leader", "nonLeader"].includes(item.subject))).toBe(true);
  expect(packContent(pack).length).toBeGreaterThan(20);
});
