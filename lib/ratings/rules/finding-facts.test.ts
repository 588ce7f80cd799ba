import { describe, expect, test } from "vitest";
import type { Concluded } from "../../regulations/conclusions";
import { getPack } from "../../regulations/registry";
import type { AroundRow } from "../queries/around-rows";
import type { DisciplineAround, EnteredResult, ResultsRow } from "../queries/result-rows";
import { couplingFactsOf, resultFactsOf, type Surroundings } from "./finding-facts";
import { kindOfFinding } from "./finding-kinds";
import { packLevelOf } from "./pack-level";

const grades = getPack("ha-tinh-2024");
const points = getPack("ha-tinh-2025");

const around: AroundRow = {
  id: "s",
  track: "official",
  is_leader: true,
  is_head: true,
  unit_level: null,
  collective_level: null,
  official_known: false,
  official_level: null,
  shortcomings: 0,
  shortcomings_fixed: 0,
  subordinates: null,
  bodies: null,
  officials: null,
  members: null,
};

const entered = (done: number, more: Partial<EnteredResult> = {}): EnteredResult => ({
  assigned: 10,
  done,
  doneLate: 0,
  aboveRequirement: 0,
  mainTargetsMissed: null,
  missed: 0,
  relevant: 0,
  forceMajeure: false,
  ...more,
});

const violation = (more: Partial<DisciplineAround> = {}): DisciplineAround => ({
  scope: "own",
  kind: "reprimand",
  committedInYear: 2024,
  committedInUnitId: "here",
  disciplinedInYear: 2024,
  isDutyRelated: true,
  selfDiscovered: false,
  ...more,
});

const empty: ResultsRow = {
  id: "s",
  body_unit_id: null,
  own: null,
  sibling: null,
  led: null,
  discipline: [],
  conclusions: [],
  below_total: 0,
  below_disciplined: 0,
  led_total: 0,
  led_failed: 0,
};

function facts(row: Partial<AroundRow>, results: Partial<ResultsRow>): Surroundings {
  return { around: { ...around, ...row }, results: { ...empty, ...results }, year: 2024 };
}

describe("R8.20 whose tasks count", () => {
  const both = { own: entered(9), led: entered(5) };

  test("a leader's unit under 366, the own tasks under 124", () => {
    expect(resultFactsOf(points, "good", facts({}, both)).tasks?.done).toBe(5);
    expect(resultFactsOf(grades, "good", facts({}, both)).tasks?.done).toBe(9);
  });

  test("a leading body answers for its unit unless figures of its own were entered", () => {
    const body = { track: "collective", is_leader: false, is_head: false } as const;
    expect(resultFactsOf(grades, "good", facts(body, { led: entered(5) })).tasks?.done).toBe(5);
    expect(resultFactsOf(grades, "good", facts(body, both)).tasks?.done).toBe(9);
  });

  test("what was entered on one track of a person serves the other", () => {
    const member = { track: "partyMember", is_leader: false, is_head: false } as const;
    expect(resultFactsOf(grades, "good", facts(member, { sibling: entered(7) })).tasks?.done).toBe(7);
  });
});

describe("R8.23 against whom discipline counts", () => {
  const body = { track: "collective", is_leader: false, is_head: false } as const;

  test("of a body, only what was done in its unit; a person's own always", () => {
    const elsewhere = { discipline: [violation({ committedInUnitId: "there" })] };
    expect(couplingFactsOf(grades, "excellent", facts(body, { ...elsewhere, body_unit_id: "here" }))).toMatchObject({
      disciplinePresent: false,
    });
    expect(couplingFactsOf(grades, "excellent", facts({}, elsewhere))).toMatchObject({ disciplinePresent: true });
  });

  test("an organisation under 124 fails by its body's discipline, not by a member's", () => {
    const organisation = { ...body, track: "organisation" } as const;
    const of = (scope: DisciplineAround["scope"]) =>
      resultFactsOf(grades, "good", facts(organisation, { body_unit_id: "here", discipline: [violation({ scope })] }));
    expect(of("member").discipline).toBeUndefined();
    expect(of("own").discipline).toMatchObject({ kind: "reprimand" });
  });

  test("one without relief weighs more than one with", () => {
    const discipline = [violation({ selfDiscovered: true, kind: "warning" }), violation()];
    expect(resultFactsOf(grades, "good", facts({}, { discipline })).discipline).toMatchObject({
      selfDiscovered: false,
    });
  });
});

describe("R8.22 what the pack proposes", () => {
  const answers = [
    { code: "duty", form: "leader", grade: "good" },
    { code: "ownItem", form: "leader", grade: "excellent" },
  ] as const;

  test("a failing case wins over the grades, a relief of force majeure is not lent to discipline", () => {
    const answer = packLevelOf(
      grades,
      facts({}, { own: entered(10, { forceMajeure: true }), discipline: [violation()] }),
      [...answers],
    );
    expect(answer).toMatchObject({ level: "failed", failing: ["disciplined"] });
  });

  test("RQ-10 a conclusion of the year fails as well, with a relief of its own", () => {
    const degraded: Concluded = {
      kind: "degraded",
      scope: "own",
      document: "Kết luận 15-KL",
      issuer: "UBKT Huyện ủy",
      concludedOn: "2024-11-20",
      selfDiscovered: false,
      lowVotes: null,
      totalVotes: null,
    };
    const remedied = [violation({ selfDiscovered: true })];
    const surroundings = facts({}, { conclusions: [degraded], discipline: remedied });
    expect(packLevelOf(grades, surroundings, [...answers])).toMatchObject({ level: "failed", failing: ["degraded"] });
    expect(resultFactsOf(grades, "good", surroundings).concluded).toEqual([degraded]);
    expect(resultFactsOf(grades, "good", facts({}, {})).concluded).toBeUndefined();
  });

  test("without grades the gap is named; without points and tasks what is lacking is said", () => {
    expect(packLevelOf(grades, facts({}, {}), [])).toMatchObject({ level: null, gaps: ["gradesMissing"] });
    expect(packLevelOf(points, facts({}, {}), [])).toEqual({ level: null, lacking: ["points", "taskResults"] });
  });
});

test.each([
  ["headAboveUnit", "ratings"],
  ["excellentWithDiscipline", "discipline"],
  ["failing:subordinatesDisciplined", "discipline"],
  ["failing:subordinatesFailed", "ratings"],
  ["failing:degraded", "conclusions"],
  ["failing:lowConfidence", "conclusions"],
  ["failing:subordinateCorruption", "conclusions"],
  ["failing:tasksUndone", "tasks"],
  ["condition:tasksLate", "tasks"],
  ["excellentWithUnfixedShortcomings", "shortcomings"],
] as const)("%s is looked for under %s", (code, kind) => {
  expect(kindOfFinding(code)).toBe(kind);
});
