import { expect, test } from "vitest";
import { findCouplingConflicts } from "./coupling";
import { showPercent } from "./fraction";
import { judgeQuorum } from "./quorum";
import { getPack } from "./registry";
import { findResultConflicts } from "./result-findings";
import { showNumber, showPart } from "./show-number";

test("numbers are written the Vietnamese way: a point for thousands, a comma for decimals, as many as there are", () => {
  expect([0, 7, 999, 1000, 1234567, 92.5, 1234.25, 0.125, -1234.5].map(showNumber)).toEqual([
    "0",
    "7",
    "999",
    "1.000",
    "1.234.567",
    "92,5",
    "1.234,25",
    "0,125",
    "−1.234,5",
  ]);
  expect(showPart(999, 1000)).toBe("999/1.000");
});

test("a percentage keeps its comma, and its point where it is that large", () => {
  expect([{ num: 1, den: 3 }, 0.2, { num: 1234, den: 100 }].map(showPercent)).toEqual(["33,3%", "20%", "1.234%"]);
});

const pack = getPack("ha-tinh-2024");
const organisation = { subject: "organisation", level: "excellent" } as const;

test.each([
  [{ done: 1019, assigned: 2400 }, "Hoàn thành 1.019/2.400 nhiệm vụ (42,5%)"],
  [{ done: 19, assigned: 40 }, "Hoàn thành 19/40 nhiệm vụ (47,5%)"],
])("RQ-10 the sentence of a finding counts tasks with a point for thousands: %j", (figures, words) => {
  const tasks = { ...figures, doneLate: 0, aboveRequirement: 0 };
  const [finding] = findResultConflicts(pack, { ...organisation, tasks, mainTargetsMissed: true });
  expect(finding?.text).toContain(words);
  expect(finding?.explanation.inputs.map(({ shown }) => shown)).toContain(figures.done > 999 ? "1.019" : "19");
});

test("RQ-10 and so do those of subordinates, of officials beside members, of a tally", () => {
  const texts = (facts: Partial<Parameters<typeof findCouplingConflicts>[1]>) =>
    findCouplingConflicts(pack, { ...organisation, ...facts }).map(({ text }) => text);
  expect(texts({ subordinates: { excellent: 0, good: 1200, fair: 1300, failed: 0 } })).toEqual([
    "1.200/2.500 (48%) đạt từ HTTNV, cần ít nhất 80%",
  ]);
  expect(texts({ subordinates: { excellent: 0, good: 1, fair: 0, failed: 1001 } })).toEqual([
    "Có 1.001 tổ chức trực thuộc (đảng viên) KHTNV",
  ]);
  expect(texts({ officials: { excellent: 1500, rated: 2000 }, members: { excellent: 0, rated: 45123 } })).toEqual([
    "Cán bộ, công chức, viên chức HTXSNV 1.500/2.000 (75%); đảng viên HTXSNV 0/45.123 (0%)",
  ]);
  const { explanation } = judgeQuorum(pack, 1500, 1000);
  expect(explanation.arithmetic).toEqual(["1.000 × 3 = 3.000 ≥ 1.500 × 2 = 3.000"]);
});
