import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capReadings, confirmedCapBase, judgeCap } from "./cap";
import { getPack } from "./registry";
import { freezePack, resolveSettings } from "./settings";

const pack = getPack("ha-tinh-2024");

describe("T6 R20.6: cap on excellent in one comparable group", () => {
  it.each([
    [40, 6, 6, 8, "within"],
    [40, 7, 6, 8, "needsReason"],
    [40, 8, 6, 8, "needsReason"],
    [40, 9, 6, 8, "refused"],
    [17, 2, 2, 3, "within"],
    [17, 3, 2, 3, "needsReason"],
    [17, 4, 2, 3, "refused"],
    [5, 1, 0, 1, "needsReason"],
    [6, 1, 1, 1, "within"],
    [4, 1, 0, 0, "refused"],
    [0, 0, 0, 0, "within"],
  ])("N = %i, proposed %i: strict %i, lenient %i, %s", (group, proposed, strict, lenient, verdict) => {
    const answer = judgeCap(pack, { groupGoodOrBetter: group, proposedExcellent: proposed });
    expect(answer).toMatchObject({ strict, lenient, verdict, left: strict - proposed, limit: lenient });
    expect(answer.explanation.result.value).toBe(verdict);
  });

  it("R8.26: a reading confirmed by document binds strictly", () => {
    const confirm = (value: "exclusive" | "inclusive") =>
      resolveSettings(freezePack(pack), [
        { key: "cap.base", value, document: { number: "32-QĐ/TU", issuedOn: "2024-12-01", level: "province" } },
      ]);
    const seven = { groupGoodOrBetter: 40, proposedExcellent: 7 };
    expect(confirmedCapBase(pack)).toBeNull();
    expect(judgeCap(confirm("exclusive"), seven)).toMatchObject({ verdict: "refused", limit: 6 });
    expect(judgeCap(confirm("inclusive"), seven)).toMatchObject({ verdict: "within", limit: 8, left: 1 });
    expect(judgeCap(confirm("inclusive"), { ...seven, proposedExcellent: 9 }).verdict).toBe("refused");
  });

  it("R8.26: the derivation shows both readings, each with the figure that holds and the next that does not", () => {
    const lines = (group: number) =>
      judgeCap(pack, { groupGoodOrBetter: group, proposedExcellent: 0 }).explanation.arithmetic;
    expect(lines(40).slice(0, 2)).toEqual([
      "Cách tính chặt (không kể HTXSNV): tối đa 6, vì 6 ≤ 20% × 34 và 7 > 20% × 33",
      "Cách tính rộng (kể cả HTXSNV): tối đa 8, vì 8 ≤ 20% × 40 và 9 > 20% × 40",
    ]);
    expect(lines(1)[0]).toBe("Cách tính chặt (không kể HTXSNV): tối đa 0, vì 0 ≤ 20% × 1 và 1 > 20% × 0");
    expect(lines(0)[0]).toBe("Cách tính chặt (không kể HTXSNV): tối đa 0, vì 0 ≤ 20% × 0");
  });

  it.each([
    [undefined, "chưa xác nhận: giữa hai cách tính phải nêu lý do"],
    ["exclusive", "cách tính chặt (không kể HTXSNV)"],
    ["inclusive", "cách tính rộng (kể cả HTXSNV)"],
  ] as const)("R8.26: the confirmed reading %s is named: %s", (confirmedBase, shown) => {
    const { explanation } = judgeCap(pack, { groupGoodOrBetter: 40, proposedExcellent: 0, confirmedBase });
    expect(explanation.inputs.find((input) => input.name === "base")?.shown).toBe(shown);
  });

  it("R8.24: the outstanding share of 25 % in whole numbers", () => {
    expect(capReadings(40, { num: 1, den: 4 })).toEqual({ strict: 8, lenient: 10 });
    expect(capReadings(40, 0.25)).toEqual({ strict: 8, lenient: 10 });
  });
});

const share = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 100 }))
  .map(([num, den]) => ({ num: Math.min(num, den), den }));
const group = fc.integer({ min: 0, max: 20_000 });

describe("R8.25 R20.6: properties of the cap", () => {
  it("both readings hold and one more would break them", () => {
    fc.assert(
      fc.property(group, share, (count, s) => {
        const { strict, lenient } = capReadings(count, s);
        expect(strict * s.den).toBeLessThanOrEqual((count - strict) * s.num);
        expect((strict + 1) * s.den > (count - strict - 1) * s.num).toBe(true);
        expect(lenient * s.den).toBeLessThanOrEqual(count * s.num);
        expect((lenient + 1) * s.den > count * s.num).toBe(true);
        expect(strict).toBeLessThanOrEqual(lenient);
      }),
    );
  });

  it("nothing beyond the lenient reading is ever accepted, whatever the share, the base and the group", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(
        group,
        fc.integer({ min: -2, max: 2 }),
        fc.boolean(),
        share,
        fc.constantFrom(undefined, "exclusive", "inclusive"),
        (n, beside, nearStrict, s, base) => {
          const { strict, lenient } = capReadings(n, s);
          const x = Math.max(0, (nearStrict ? strict : lenient) + beside);
          const answer = judgeCap(pack, { groupGoodOrBetter: n, proposedExcellent: x, share: s, confirmedBase: base });
          met.add(`${base} ${answer.verdict}`);
          if (answer.verdict !== "refused") expect(x).toBeLessThanOrEqual(answer.lenient);
          if (answer.verdict === "within" && base !== "inclusive") expect(x).toBeLessThanOrEqual(answer.strict);
          if (answer.verdict === "refused") expect(x).toBeGreaterThan(base === "exclusive" ? strict : lenient);
          expect(answer.explanation.result.value).toBe(answer.verdict);
        },
      ),
      { numRuns: 500 },
    );
    expect(met.size).toBe(7);
  });

  it("more excellent proposals in a group never raise its own or another group's limit", () => {
    fc.assert(
      fc.property(group, fc.nat(100), fc.nat(100), (n, x, more) => {
        const few = judgeCap(pack, { groupGoodOrBetter: n, proposedExcellent: x });
        const many = judgeCap(pack, { groupGoodOrBetter: n, proposedExcellent: x + more });
        expect(many.limit).toBe(few.limit);
        expect(many.left).toBe(few.left - more);
      }),
    );
  });
});
