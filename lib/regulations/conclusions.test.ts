import { describe, expect, it } from "vitest";
import {
  CONCLUSION_KINDS,
  type Concluded,
  type ConclusionKind,
  concludedCases,
  concludedFacts,
  concludedInputs,
  conclusionKindsFor,
  conclusionName,
  withConclusions,
} from "./conclusions";
import { explanationLines } from "./explanation";
import type { GradesInput, PointsInput } from "./level-facts";
import { levelFromGrades } from "./level-grades";
import { levelFromPoints } from "./level-points";
import type { PackId, RatedSubject } from "./pack";
import { getPack } from "./registry";
import { findResultConflicts, type ResultFacts } from "./result-findings";

const grades = getPack("ha-tinh-2024");
const points = getPack("ha-tinh-2025");

const concluded = (kind: ConclusionKind, more: Partial<Concluded> = {}): Concluded => ({
  kind,
  scope: "own",
  document: "Kết luận 15-KL/UBKT",
  issuer: "Ủy ban Kiểm tra Huyện ủy",
  concludedOn: "2024-11-20",
  selfDiscovered: false,
  lowVotes: null,
  totalVotes: null,
  ...more,
});
const votes = (lowVotes: number, totalVotes: number): Concluded =>
  concluded("lowConfidence", { document: "Biên bản 3-BB", issuer: "Huyện ủy", lowVotes, totalVotes });

function found(id: PackId, subject: RatedSubject, list: readonly Concluded[]): string[] {
  const facts: ResultFacts = { subject, level: "good", concluded: list };
  return findResultConflicts(getPack(id), facts).map((finding) => `${finding.code} ${finding.severity}`);
}

describe("which conclusions are asked for: those of the pack, about such a subject", () => {
  it.each([
    ["hd21-2019", "leader", []],
    ["ha-tinh-2024", "organisation", ["subordinateCorruption"]],
    ["ha-tinh-2024", "collective", ["disunity"]],
    ["ha-tinh-2024", "leader", ["degraded", "prohibitedOrExemplary"]],
    ["ha-tinh-2024", "nonLeader", ["degraded", "prohibitedOrExemplary"]],
  ] as const)("R8.7 R8.8 R8.9 %s, %s: %j", (id, subject, expected) => {
    expect(conclusionKindsFor(getPack(id), subject)).toEqual(expected);
  });

  it.each([
    ["ha-tinh-2025", "organisation", []],
    ["ha-tinh-2025", "collective", ["disunity", "personnelWrongdoing"]],
    ["ha-tinh-2025", "leader", ["degraded", "subordinateNegativity", "lowConfidence"]],
    ["ha-tinh-2025", "nonLeader", ["degraded", "prohibitedOrExemplary"]],
  ] as const)("R8.19 R8.20 R8.21 %s, %s: %j", (id, subject, expected) => {
    expect(conclusionKindsFor(getPack(id), subject)).toEqual(expected);
  });

  it("every kind has a name and is asked for by some pack", () => {
    const asked = [grades, points].flatMap((pack) =>
      (["organisation", "collective", "leader", "nonLeader"] as const).flatMap((subject) =>
        conclusionKindsFor(pack, subject),
      ),
    );
    expect([...new Set(asked)].sort()).toEqual([...CONCLUSION_KINDS].sort());
    expect(new Set(CONCLUSION_KINDS.map(conclusionName)).size).toBe(CONCLUSION_KINDS.length);
  });
});

describe("findings beside a level that is not failed", () => {
  it("R8.8 R8.9 RQ-10 under 124: the clause of a collective blocks, that of a person asks, what the pack does not know says nothing", () => {
    expect(found("ha-tinh-2024", "collective", [concluded("disunity")])).toEqual(["failing:disunity blocks"]);
    expect(found("ha-tinh-2024", "collective", [concluded("degraded", { scope: "member" })])).toEqual([
      "failing:degraded blocks",
    ]);
    expect(found("ha-tinh-2024", "leader", [concluded("degraded")])).toEqual(["failing:degraded asks"]);
    expect(found("ha-tinh-2024", "nonLeader", [concluded("prohibitedOrExemplary")])).toEqual([
      "failing:prohibitedOrExemplary asks",
    ]);
    expect(found("ha-tinh-2024", "collective", [concluded("personnelWrongdoing")])).toEqual([]);
    expect(found("ha-tinh-2024", "leader", [votes(9, 10)])).toEqual([]);
  });

  it("R8.7 a relief sets the case of an organisation aside under 124", () => {
    expect(found("ha-tinh-2024", "organisation", [concluded("subordinateCorruption")])).toEqual([
      "failing:subordinateCorruption blocks",
    ]);
    expect(
      found("ha-tinh-2024", "organisation", [concluded("subordinateCorruption", { selfDiscovered: true })]),
    ).toEqual([]);
  });

  it("R8.19 R8.20 R8.21 under 366 what was found and remedied by oneself is weighed", () => {
    for (const [subject, kind] of [
      ["collective", "disunity"],
      ["collective", "personnelWrongdoing"],
      ["leader", "degraded"],
      ["leader", "subordinateNegativity"],
      ["nonLeader", "prohibitedOrExemplary"],
    ] as const) {
      expect(found("ha-tinh-2025", subject, [concluded(kind)])).toEqual([`failing:${kind} blocks`]);
      expect(found("ha-tinh-2025", subject, [concluded(kind, { selfDiscovered: true })])).toEqual([
        `failing:${kind} asks`,
      ]);
    }
  });

  it.each([
    [25, 50, []],
    [26, 50, ["failing:lowConfidence blocks"]],
  ])("R8.20 %i low papers of %i", (low, total, expected) => {
    expect(found("ha-tinh-2025", "leader", [votes(low, total)])).toEqual(expected);
  });

  it("R8.20 of two votes the one with more low papers, of two conclusions the one without relief, in either order", () => {
    const two = [votes(30, 50), votes(10, 50)];
    const reliefs = [concluded("degraded", { selfDiscovered: true }), concluded("degraded")];
    for (const list of [two, two.toReversed()])
      expect(found("ha-tinh-2025", "leader", list)).toEqual(["failing:lowConfidence blocks"]);
    for (const list of [reliefs, reliefs.toReversed()])
      expect(found("ha-tinh-2025", "leader", list)).toEqual(["failing:degraded blocks"]);
  });

  it("of two equal ones the earlier is named", () => {
    const list = [concluded("disunity", { document: "Kết luận 1" }), concluded("disunity", { document: "Kết luận 2" })];
    expect(concludedCases(grades, list).map(({ text }) => text)).toEqual([
      "Mất đoàn kết, bè phái theo Kết luận 1 của Ủy ban Kiểm tra Huyện ủy ngày 20/11/2024",
    ]);
    const equal = [votes(30, 50), { ...votes(30, 50), document: "Biên bản 4-BB" }];
    expect(concludedCases(points, equal).map(({ text }) => text)).toEqual([
      "Phiếu tín nhiệm thấp 30/50 (60%) theo Biên bản 3-BB của Huyện ủy ngày 20/11/2024",
    ]);
  });

  it("RQ-10 the explanation names the document among its inputs and what a member did in the sentence", () => {
    const list = [concluded("degraded", { scope: "member", selfDiscovered: true }), concluded("disunity")];
    const [finding] = findResultConflicts(points, {
      subject: "collective",
      level: "good",
      concluded: list.slice(0, 1),
    });
    expect(finding && explanationLines(finding.explanation)).toEqual([
      "Kết quả trong năm và mức xếp loại: cấp có thẩm quyền xem xét",
      "  Mức đang xét: Hoàn thành tốt nhiệm vụ",
      "  Có thành viên suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa”: Kết luận 15-KL/UBKT của Ủy ban Kiểm tra Huyện ủy ngày 20/11/2024; tự phát hiện, đã khắc phục",
      "  Quy tắc: Có thành viên bị kết luận suy thoái",
      "  Căn cứ: Điều 11 Quy định 366-QĐ/TW",
      "  Có thành viên suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa” theo Kết luận 15-KL/UBKT của Ủy ban Kiểm tra Huyện ủy ngày 20/11/2024, có tình tiết được xem xét; mức đang xét là HTTNV",
    ]);
    const tasks = { assigned: 10, done: 10, doneLate: 0, aboveRequirement: 0 };
    const [other] = findResultConflicts(points, { subject: "collective", level: "good", tasks, concluded: list });
    expect(other?.explanation.inputs.map(({ name }) => name)).toContain("disunity");
  });
});

const graded: GradesInput = {
  subject: "leader",
  grades: [{ code: "duty", group: "taskResult", grade: "excellent" }],
  discipline: "none",
};
const pointed: PointsInput = {
  subject: "leader",
  points: 92,
  tasksDoneShare: 1,
  tasksLateShare: 0,
  tasksAboveShare: 0.35,
  previousShortcomingsFixedShare: 1,
  discipline: "none",
};

describe("the level of the pack", () => {
  it("R8.8 R8.9 under 124 each conclusion fails its subject", () => {
    for (const [subject, kind] of [
      ["organisation", "subordinateCorruption"],
      ["collective", "disunity"],
      ["collective", "degraded"],
      ["leader", "degraded"],
      ["nonLeader", "prohibitedOrExemplary"],
    ] as const) {
      const input = { ...graded, subject, ...concludedFacts([concluded(kind)]) };
      expect(levelFromGrades(grades, input)).toMatchObject({ level: "failed", failing: [kind] });
    }
    expect(levelFromGrades(grades, { ...graded, ...concludedFacts([]) })).toMatchObject({ level: "excellent" });
  });

  it("R8.19 R8.20 R8.21 under 366 as well, and none that is not there", () => {
    for (const [subject, kind] of [
      ["collective", "disunity"],
      ["collective", "personnelWrongdoing"],
      ["leader", "degraded"],
      ["leader", "subordinateNegativity"],
      ["nonLeader", "prohibitedOrExemplary"],
    ] as const) {
      const input = { ...pointed, subject, ...concludedFacts([concluded(kind)]) };
      expect(levelFromPoints(points, input)).toMatchObject({ level: "failed", failing: [kind] });
    }
    const votesOf = (low: number) => levelFromPoints(points, { ...pointed, ...concludedFacts([votes(low, 50)]) });
    expect(votesOf(26)).toMatchObject({ level: "failed", failing: ["lowConfidence"] });
    expect(votesOf(25)).toMatchObject({ level: "excellent", failing: [] });
    expect(levelFromPoints(points, { ...pointed, ...concludedFacts([]) })).toMatchObject({ level: "excellent" });
  });

  it("R8.20 a case keeps its own relief: that of the discipline is not lent to the conclusion, nor the other way round", () => {
    const input = { ...pointed, discipline: "warning", relief: "selfDiscovered" } as const;
    expect(levelFromPoints(points, { ...input, ...concludedFacts([concluded("degraded")]) })).toMatchObject({
      failing: ["degraded"],
    });
    const remedied = concludedFacts([concluded("degraded", { selfDiscovered: true })]);
    expect(levelFromPoints(points, { ...input, relief: "none", ...remedied })).toMatchObject({
      failing: ["disciplined"],
    });
    expect(levelFromPoints(points, { ...input, ...remedied })).toMatchObject({
      level: null,
      gaps: ["relief:disciplined", "relief:degraded"],
    });
  });

  it("RQ-10 the explanation of a level lists every conclusion beside its own inputs", () => {
    const list = [concluded("degraded"), votes(3, 10)];
    const { explanation } = levelFromGrades(grades, graded);
    expect(withConclusions(explanation, list).inputs).toEqual([...explanation.inputs, ...concludedInputs(list)]);
    expect(concludedInputs(list).map(({ label, shown }) => `${label}: ${shown}`)).toEqual([
      "Suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa”: Kết luận 15-KL/UBKT của Ủy ban Kiểm tra Huyện ủy ngày 20/11/2024",
      "Phiếu tín nhiệm thấp 3/10 (30%): Biên bản 3-BB của Huyện ủy ngày 20/11/2024",
    ]);
  });
});
