import { describe, expect, test } from "vitest";
import { searchOptions } from "./option-search";

const people = ["Trần Thị Mai", "Hoàng Thị Yến", "Lê Quang Ánh", "Đặng Văn Cảnh", "Thái Mai Anh"].map((label) => ({
  label,
}));
const found = (query: string) => searchOptions(people, query).map((person) => person.label);

describe("finding a person by what a secretary types", () => {
  test.each([
    ["tm", ["Trần Thị Mai", "Thái Mai Anh"]],
    ["ttm", ["Trần Thị Mai"]],
    ["mai", ["Trần Thị Mai", "Thái Mai Anh"]],
    ["anh", ["Lê Quang Ánh", "Thái Mai Anh"]],
    ["dang van", ["Đặng Văn Cảnh"]],
    ["Hoàng", ["Hoàng Thị Yến"]],
    ["xyz", []],
  ])("%s", (query, names) => expect(found(query)).toEqual(names));

  test("nothing typed shows everybody in the given order", () => expect(found("  ")).toHaveLength(people.length));
});
