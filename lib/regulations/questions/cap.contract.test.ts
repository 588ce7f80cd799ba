import { describe, expect, it } from "vitest";
import { ask, everyPack } from "./contract-cases";

describe.each(everyPack)("%s: cap", (pack) => {
  it.each([
    [0, 0, 0, 0, "within"],
    [0, 1, 0, 0, "refused"],
    [1, 1, 0, 0, "refused"],
    [4, 0, 0, 0, "within"],
    [5, 1, 0, 1, "needsReason"],
    [6, 1, 1, 1, "within"],
    [6, 2, 1, 1, "refused"],
    [9, 1, 1, 1, "within"],
    [10, 2, 1, 2, "needsReason"],
    [11, 2, 1, 2, "needsReason"],
    [12, 2, 2, 2, "within"],
    [12, 13, 2, 2, "refused"],
  ])("T6 R20.6 R8.27: of %i, %i proposed: strict %i, lenient %i, %s", (group, proposed, strict, lenient, verdict) => {
    const input = { groupGoodOrBetter: group, proposedExcellent: proposed };
    expect(ask(pack, "cap", input)).toMatchObject({ strict, lenient, verdict, needsDecisionNumber: false });
  });

  it.each([
    [{ base: "exclusive" }, 7, "refused"],
    [{ base: "exclusive" }, 6, "within"],
    [{ base: "inclusive" }, 8, "within"],
    [{ base: "inclusive" }, 9, "refused"],
    [{ share: 0.1 }, 4, "needsReason"],
    [{ share: 0.1 }, 3, "within"],
    [{ share: 0 }, 1, "refused"],
  ])("R8.24 R8.26: 40 people, %j, %i proposed: %s", (rest, proposedExcellent, verdict) => {
    expect(ask(pack, "cap", { groupGoodOrBetter: 40, proposedExcellent, ...rest }).verdict).toBe(verdict);
  });

  it("R8.24: a share above the pack's own asks for the number of a decision", () => {
    const input = { groupGoodOrBetter: 40, proposedExcellent: 8, share: 0.25 };
    expect(ask(pack, "cap", input)).toMatchObject({ strict: 8, lenient: 10, needsDecisionNumber: true });
  });
});
