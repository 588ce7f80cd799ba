import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChainLink, lastDayOf, limitInForce } from "./deadline-chain";

const PROVINCE = "/42/";
const DISTRICT = "/42/444/";
const COMMUNE = "/42/444/18562/";

function link(path: string, dueOn: string, isExtension = false): ChainLink {
  return { path, bound: "through", dueOn, isExtension };
}

describe("RQ-13 the limit in force on the way down", () => {
  test.each<[string, ChainLink[], string | null]>([
    ["nobody has set one", [], null],
    ["the province's own", [link(PROVINCE, "2024-12-09")], "2024-12-09"],
    ["a district sets an earlier one", [link(PROVINCE, "2024-12-09"), link(DISTRICT, "2024-12-05")], "2024-12-05"],
    [
      "a later one set below is not in force (the level above moved its own since)",
      [link(PROVINCE, "2024-12-04"), link(DISTRICT, "2024-12-05")],
      "2024-12-04",
    ],
    [
      "an extension from above is later",
      [link(PROVINCE, "2024-12-09"), link(COMMUNE, "2024-12-12", true)],
      "2024-12-12",
    ],
    [
      "an extension never makes it earlier",
      [link(PROVINCE, "2024-12-09"), link(COMMUNE, "2024-12-07", true)],
      "2024-12-09",
    ],
    [
      "a unit keeps its own earlier plan under an extension that it got",
      [link(PROVINCE, "2024-12-09"), link(DISTRICT, "2024-12-20", true), link(DISTRICT, "2024-12-05")],
      "2024-12-05",
    ],
    [
      "the plan above does not bind whom the extension excepts from it",
      [link(PROVINCE, "2024-12-09"), link(DISTRICT, "2024-12-05"), link(COMMUNE, "2024-12-08", true)],
      "2024-12-08",
    ],
  ])("%s", (_, links, day) => {
    const found = limitInForce(links);
    expect(found && lastDayOf(found)).toBe(day);
  });

  test("of equal days the one set further up is named", () => {
    expect(limitInForce([link(DISTRICT, "2024-12-09"), link(PROVINCE, "2024-12-09")])?.path).toBe(PROVINCE);
  });

  test("before and through are compared by their last day", () => {
    const before: ChainLink = { path: DISTRICT, bound: "before", dueOn: "2024-12-15", isExtension: false };
    expect(limitInForce([link(PROVINCE, "2024-12-15"), before])).toBe(before);
    expect(limitInForce([link(PROVINCE, "2024-12-14"), before])?.path).toBe(PROVINCE);
  });

  test("does not depend on the order in which rows arrive", () => {
    const links = fc.array(
      fc.record({
        path: fc.constantFrom(PROVINCE, DISTRICT, COMMUNE),
        bound: fc.constantFrom("before" as const, "through" as const),
        dueOn: fc.constantFrom("2024-12-01", "2024-12-05", "2024-12-09", "2024-12-15"),
        isExtension: fc.boolean(),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(links, (rows) => {
        const day = (list: ChainLink[]) => {
          const found = limitInForce(list);
          return found && lastDayOf(found);
        };
        // At most one plan and one extension stand at a place (unique key).
        const unique = [...new Map(rows.map((row) => [`${row.path}${row.isExtension}`, row])).values()];
        expect(day(unique.toReversed())).toBe(day(unique));
      }),
    );
  });
});
