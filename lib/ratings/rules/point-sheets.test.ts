import { describe, expect, test } from "vitest";
import { scorersOf, sourceProblem } from "./point-sheets";

describe("R8.13 by whom a subject is scored", () => {
  test("its own committee scores a Party organisation alone: the others have a self-review", () => {
    expect(scorersOf("organisation")).toEqual(["own", "competent"]);
    for (const track of ["collective", "partyMember", "official"] as const) {
      expect(scorersOf(track)).toEqual(["competent"]);
    }
  });
});

describe("R8.17 what the points rest on", () => {
  const given = { scorer: "competent", document: "", documentOn: null, note: "" } as const;
  const today = "2025-12-10";

  test.each([
    [{}, "points.sourceNeeded"],
    [{ scorer: "own" }, undefined],
    [{ note: "Theo báo cáo của đoàn" }, undefined],
    [{ document: "5-BB" }, "points.documentUndated"],
    [{ scorer: "own", document: "5-BB" }, "points.documentUndated"],
    [{ note: "x", documentOn: "2025-12-01" }, "points.documentUnnamed"],
    [{ document: "5-BB", documentOn: "2025-12-10" }, undefined],
    [{ document: "5-BB", documentOn: "2025-12-11" }, "points.sourceInFuture"],
  ] as const)("%j: %s", (more, code) => {
    expect(sourceProblem({ ...given, ...more }, today)?.code).toBe(code);
  });
});
