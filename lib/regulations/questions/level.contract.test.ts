import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareShares } from "../fraction";
import { ask, fieldOf, gradePacks, pointPacks } from "./contract-cases";

const points = {
  subject: "nonLeader",
  points: 92,
  tasksDoneShare: 1,
  tasksLateShare: 0,
  tasksAboveShare: 0.35,
  previousShortcomingsFixedShare: 1,
  discipline: "none",
};

describe.each(pointPacks)("%s: level", (pack) => {
  it.each([
    [{ tasksAboveShare: 1.01 }, "tasksAboveShare"],
    [{ tasksDoneShare: 0.3, tasksAboveShare: 0.31 }, "tasksAboveShare"],
    [{ points: "92" }, "points"],
    [{ points: null }, "points"],
    [{ discipline: null }, "discipline"],
    [{ discipline: undefined }, "discipline"],
    [{ tasksLateShare: -0.01 }, "tasksLateShare"],
    [{ subordinatesFailedShare: 60 }, "subordinatesFailedShare"],
    [{ relief: "luck" }, "relief"],
    [{ tasksDoneShare: { num: 1, den: 0 } }, "tasksDoneShare.den"],
    [{ tasksDoneShare: { num: 1.5, den: 3 } }, "tasksDoneShare"],
    [{ note: "x" }, "note"],
  ])("R8.22: %j is an error on %s", (rest, field) => {
    expect(fieldOf(pack, "level", { ...points, ...rest })).toBe(field);
  });

  it.each([
    [{ tasksDoneShare: 0.35 }, "failed"],
    [{ points: 60, tasksDoneShare: 0.5, tasksLateShare: 0.9, tasksAboveShare: 0 }, null],
    [
      { points: 0, tasksDoneShare: 0, tasksLateShare: 1, tasksAboveShare: 0, previousShortcomingsFixedShare: 0 },
      "failed",
    ],
    [{ subordinatesFailedShare: 1 }, "excellent"],
    [{ subject: "leader", subordinatesFailedShare: 0.5 }, "excellent"],
  ])("R8.21 R8.22: %j may be: %s", (rest, level) => {
    expect(ask(pack, "level", { ...points, ...rest }).level).toBe(level);
  });

  it("R8.18 R8.22: a level is stated only when every condition of it holds, else the gap is named", () => {
    const share = fc.integer({ min: 0, max: 20 }).map((num) => num / 20);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), share, share, share, share, (half, done, late, above, fixed) => {
        const facts = {
          points: half / 2,
          tasksDoneShare: done,
          tasksLateShare: late,
          tasksAboveShare: Math.min(above, done),
          previousShortcomingsFixedShare: fixed,
        };
        const answer = ask(pack, "level", { ...points, ...facts });
        const { level, gaps, failing, needsDecision, explanation } = answer as unknown as LevelShape;
        expect(needsDecision).toBe(level === null);
        expect(explanation.result.value).toBe(level);
        expect(level === null).toBe(gaps.length > 0);
        expect(level === "failed").toBe(failing.length > 0);
        if (level === "excellent") {
          expect(facts.points).toBeGreaterThanOrEqual(90);
          expect([done, late, fixed]).toEqual([1, 0, 1]);
          expect(compareShares(facts.tasksAboveShare, 0.3)).toBeGreaterThanOrEqual(0);
        }
        if (level === "good") expect([done, late]).toEqual([1, 0]);
        if (level === "fair") expect(done === 1 && late <= 0.2).toBe(true);
      }),
    );
  });
});

type LevelShape = {
  level: string | null;
  gaps: string[];
  failing: string[];
  needsDecision: boolean;
  explanation: { result: { value: unknown } };
};

const GRADES = ["excellent", "good", "average", "poor"] as const;
const LEVELS = ["excellent", "good", "fair", "failed"];

describe.each(gradePacks)("%s: level", (pack) => {
  const criteria = (grades: readonly string[]) =>
    grades.map((grade, index) => ({ code: `c${index}`, group: index === 0 ? "taskResult" : "general", grade }));

  it("R8.5: a better grade never gives a worse level", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }), fc.nat(5), (marks, index) => {
        const better = marks.map((mark, place) => (place === index ? Math.max(0, mark - 1) : mark));
        const levelOf = (list: readonly number[]) => {
          const grades = criteria(list.map((mark) => GRADES[mark] ?? "poor"));
          return ask(pack, "level", { subject: "collective", grades, discipline: "none" }).level as string;
        };
        expect(LEVELS.indexOf(levelOf(better))).toBeLessThanOrEqual(LEVELS.indexOf(levelOf(marks)));
      }),
    );
  });

  it.each([
    [{ grades: [] }, "grades"],
    [{ grades: [...criteria(["good"]), ...criteria(["poor"])] }, "grades"],
    [{ grades: criteria(["splendid"]) }, "grades.0.grade"],
    [{ subordinateDisciplined: false, subordinatesDisciplinedShare: 0.1 }, "subordinateDisciplined"],
    [{ points: 90 }, "points"],
  ])("R8.5: %j is an error on %s", (rest, field) => {
    expect(
      fieldOf(pack, "level", { subject: "organisation", grades: criteria(["good"]), discipline: "none", ...rest }),
    ).toBe(field);
  });
});
