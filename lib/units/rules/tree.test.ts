import { expect, test } from "vitest";
import { nestUnits } from "./tree";

const unit = (id: string, parentId: string | null, memberCount: number, childCount: number) => ({
  id,
  parentId,
  name: id,
  kind: "cell" as const,
  memberCount,
  childCount,
});

test("RQ-02: units become a tree in their order; a parent that is not listed makes a root; what is deeper is only counted", () => {
  const tree = nestUnits([
    unit("a", "elsewhere", 30, 2),
    unit("b", "a", 20, 9),
    unit("c", "a", 10, 0),
    unit("d", null, 1, 0),
  ]);
  expect(tree.map(({ id }) => id)).toEqual(["a", "d"]);
  expect(tree[0]?.children.map(({ id, memberCount, childCount }) => [id, memberCount, childCount])).toEqual([
    ["b", 20, 9],
    ["c", 10, 0],
  ]);
});
