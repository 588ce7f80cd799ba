import { expect, test } from "vitest";
import { notAskedOutside, type WrittenItem } from "./content-copies";

const unit = { id: "tinh", subjects: ["collective", "leader", "nonLeader", "outsideSystem"] as const };
const item = (changes: Partial<WrittenItem> = {}): WrittenItem => ({
  subject: "nonLeader",
  layer: "provincial",
  title: "Thực hiện chuyển đổi số",
  owner: { id: "tinh" },
  endedAt: null,
  ...changes,
});

test.each<[string, WrittenItem[], number]>([
  ["written for those without a post only", [item()], 1],
  [
    "written for both, however it is spelt",
    [item(), item({ subject: "outsideSystem", title: "Thực  hiện chuyển đổi SỐ" })],
    0,
  ],
  ["the copy has ended", [item(), item({ subject: "outsideSystem", endedAt: new Date() })], 1],
  ["itself ended", [item({ endedAt: new Date() })], 0],
  ["for leaders", [item({ subject: "leader" })], 0],
  ["of another unit", [item({ owner: { id: "huyen" } })], 0],
  ["of the centre, which has written both forms", [item({ layer: "central" })], 0],
])("R5.9 R8.16 an item %s", (_name, items, found) => {
  expect(notAskedOutside(items, unit)).toHaveLength(found);
});

test("R8.16 a season without that form asks nothing", () => {
  expect(notAskedOutside([item()], { ...unit, subjects: ["collective", "leader", "nonLeader"] })).toEqual([]);
});
