import { expect, test } from "vitest";
import { getPack } from "../../regulations/registry";
import { freezePack } from "../../regulations/settings";
import { contentSubjectsOf, frozenPack } from "./frozen-pack";

const pack = getPack("ha-tinh-2024");

test("RQ-01: the copy of a season reads like the pack it was opened on, whatever order the database kept", () => {
  const frozen = freezePack(pack);
  const shuffled = { ...frozen, parameters: Object.fromEntries(Object.entries(frozen.parameters).toReversed()) };
  const read = frozenPack({ rulePackId: pack.id, rulePackVersion: String(pack.version), parameters: shuffled });
  expect(read).toEqual(frozen);
  expect(Object.keys(read.parameters)).toEqual(Object.keys(pack.parameters));
});

test("R8.16 only the texts since 2025 write a form for members outside the political system", () => {
  expect(contentSubjectsOf(pack)).toEqual(["collective", "leader", "nonLeader"]);
  expect(contentSubjectsOf(getPack("ha-tinh-2025"))).toEqual(["collective", "leader", "nonLeader", "outsideSystem"]);
});
