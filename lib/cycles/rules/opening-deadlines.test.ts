import { describe, expect, test } from "vitest";
import { getPack } from "../../regulations/registry";
import { OPENING_SLOTS, type OpeningDeadline, openingProblem, proposedDeadlines } from "./opening-deadlines";

const pack = getPack("ha-tinh-2024");
const proposed = proposedDeadlines(pack, 2024);

function withDate(kind: string, level: string, change: Partial<OpeningDeadline>): OpeningDeadline[] {
  return proposed.map((each) => (each.kind === kind && each.level === level ? { ...each, ...change } : each));
}

describe("RQ-13 the dates with which a season opens", () => {
  test("every slot has a proposal; the pack's dates are the pack's", () => {
    expect(proposed.map(({ kind, level }) => ({ kind, level }))).toEqual([...OPENING_SLOTS]);
    expect(proposed).toContainEqual({ kind: "dossier", level: "district", bound: "before", dueOn: "2024-12-15" });
    expect(proposed).toContainEqual({ kind: "completion", level: "district", bound: "through", dueOn: "2024-12-15" });
    expect(proposed).toContainEqual({ kind: "completion", level: "province", bound: "before", dueOn: "2024-12-31" });
    expect(openingProblem(proposed, pack, 2024)).toBeNull();
  });

  test.each<[string, string, string, string, string | null]>([
    ["dossier", "grassroots", "2024-12-14", "before", null],
    ["dossier", "grassroots", "2024-12-15", "before", "deadline.notEarlier"],
    ["dossier", "grassroots", "2024-12-14", "through", "deadline.notEarlier"],
    ["review", "cell", "2024-12-08", "through", null],
    ["review", "cell", "2024-12-09", "through", "deadline.notEarlier"],
    ["completion", "province", "2024-12-30", "through", null],
    ["completion", "province", "2024-12-31", "through", "deadline.afterYearEnd"],
  ])("%s of %s: %s (%s)", (kind, level, dueOn, bound, code) => {
    const changed = withDate(kind, level, { dueOn, bound: bound === "before" ? "before" : "through" });
    expect(openingProblem(changed, pack, 2024)?.code ?? null).toBe(code);
  });

  test("the problem names the field of the lower level", () => {
    expect(openingProblem(withDate("review", "cell", { dueOn: "2024-12-20" }), pack, 2024)).toMatchObject({
      field: "deadlines.review.cell.dueOn",
    });
  });
});
