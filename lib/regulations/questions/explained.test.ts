import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../core/calendar";
import { LEVELS } from "../levels";
import { CAPACITIES, type Pack, PREREQUISITES } from "../pack";
import { listPacks } from "../registry";
import { DISCIPLINES, EXCUSES } from "../subjects";
import { askRules } from "./ask";

/** Properties of every question that explains itself. A property that only ever met one answer would prove nothing. */

/** The same cases every time, so that what has to be met is met every time. */
const RUNS = { seed: 366 };

type Answer = Record<string, unknown> & { explanation: { result: { value: unknown; text: string }; steps: unknown[] } };

const share = fc.integer({ min: 0, max: 20 }).map((num) => ({ num, den: 20 }));
const flag = fc.constantFrom(undefined, false, true);
const level = fc.constantFrom(...LEVELS);
const day = fc.integer({ min: 18_000, max: 21_000 }).map((days) => addDays("1970-01-01", days));
const subject = fc.constantFrom("organisation", "collective", "leader", "nonLeader");
const period = {
  discipline: fc.constantFrom(...DISCIPLINES, "none", "none", "none"),
  relief: fc.constantFrom(undefined, "none", "selfDiscovered", "forceMajeure"),
  degradationConcluded: flag,
};
const points = fc
  .record({
    subject,
    points: fc.integer({ min: 0, max: 200 }).map((half) => half / 2),
    tasksDoneShare: fc.oneof(fc.constant({ num: 20, den: 20 }), share),
    tasksLateShare: fc.oneof(fc.constant(0), share),
    tasksAboveShare: share,
    previousShortcomingsFixedShare: fc.oneof(fc.constant(1), share),
    ...period,
  })
  .filter(({ tasksDoneShare, tasksAboveShare }) => tasksAboveShare.num <= tasksDoneShare.num);
const grades = fc.record({
  subject,
  grades: fc
    .array(fc.constantFrom("excellent", "excellent", "good", "average", "poor"), { minLength: 1, maxLength: 4 })
    .map((marks) =>
      marks.map((grade, index) => ({ code: `c${index}`, group: index === 0 ? "taskResult" : "general", grade })),
    ),
  tasksDoneShare: fc.oneof(fc.constant(undefined), share),
  ...period,
});
const levelCounts = fc.record({ excellent: fc.nat(9), good: fc.nat(9), fair: fc.nat(9), failed: fc.nat(9) });
const summoned = fc.array(
  fc.record({
    capacity: fc.constantFrom(...CAPACITIES, "voting", "voting"),
    excused: fc.constantFrom(null, null, ...EXCUSES),
    present: fc.boolean(),
  }),
  { maxLength: 12 },
);

type Case = {
  question: string;
  input: (pack: Pack) => fc.Arbitrary<unknown>;
  /** What the answer says, as its explanation has to end. */
  said: (answer: Answer) => unknown;
  /** All that has to be met. */
  reached: readonly unknown[];
};

const cases: readonly Case[] = [
  {
    question: "level",
    input: (pack) => (pack.levelRules.method === "points" ? points : grades),
    said: (answer) => answer.level,
    reached: [...LEVELS, null],
  },
  {
    question: "vote",
    input: () =>
      fc.tuple(levelCounts, fc.nat(9)).map(([levels, absent]) => ({
        levels,
        base: LEVELS.reduce((sum, name) => sum + levels[name], absent),
      })),
    said: (answer) => answer.level,
    reached: [...LEVELS, null],
  },
  {
    question: "cap",
    input: () =>
      fc
        .tuple(fc.nat(60), fc.nat(20), fc.constantFrom(undefined, "exclusive", "inclusive"))
        .map(([groupGoodOrBetter, proposedExcellent, base]) => ({ groupGoodOrBetter, proposedExcellent, base })),
    said: (answer) => answer.verdict,
    reached: ["within", "needsReason", "refused"],
  },
  {
    question: "quorum",
    input: () => fc.record({ members: summoned }),
    said: (answer) => answer.quorate,
    reached: [true, false],
  },
  {
    question: "deadline",
    input: () =>
      fc
        .tuple(fc.constantFrom("before", "through"), day, fc.integer({ min: -2, max: 2 }), fc.nat(23))
        .map(([bound, date, days, hour]) => ({
          bound,
          date,
          at: `${addDays(date, days)}T${String(hour).padStart(2, "0")}:00:00+07:00`,
        })),
    said: (answer) => answer.onTime,
    reached: [true, false],
  },
];

describe.each(listPacks().map((pack) => [pack.id, pack] as const))(
  "RQ-01 %s: what is explained is what is answered",
  (id, pack) => {
    it.each(cases)("$question", ({ question, input, said, reached }) => {
      const met = new Set<unknown>();
      fc.assert(
        fc.property(input(pack), (asked) => {
          const answer = askRules(id, question, asked) as Answer;
          met.add(said(answer));
          expect(answer.explanation.result.value).toBe(said(answer));
          expect(answer.explanation.result.text).not.toBe("");
        }),
        { ...RUNS, numRuns: 400 },
      );
      expect([...met].toSorted()).toEqual([...reached].toSorted());
    });

    it("exemption: the sentence is that of the two answers", () => {
      const met = new Map<string, Set<string>>();
      const asked = fc.record({
        partyStatus: fc.constantFrom("official", "probationary"),
        admittedOn: fc.option(day, { nil: undefined }),
        cycleDate: day,
        excused: fc.constantFrom(null, ...EXCUSES),
      });
      fc.assert(
        fc.property(asked, (input) => {
          const { reviewed, rated, explanation } = askRules(id, "exemption", input) as Answer;
          const key = `${reviewed} ${rated}`;
          met.set(key, (met.get(key) ?? new Set()).add(explanation.result.text));
          expect(explanation.result.value).toBe(explanation.result.text);
        }),
        { ...RUNS, numRuns: 200 },
      );
      for (const sentences of met.values()) expect(sentences.size).toBe(1);
      const all = [...met.values()].flatMap((sentences) => [...sentences]);
      expect(new Set(all).size).toBe(all.length);
      expect(met.size).toBe(id === "hd21-2019" ? 3 : 2);
    });

    it("coupling: every finding ends with its own severity", () => {
      const met = new Set<unknown>();
      const asked = fc.record({
        subject: fc.constantFrom("organisation", "collective", "head", "individual"),
        track: fc.constantFrom("partyMember", "official"),
        level,
        unitLevel: level,
        officialLevel: level,
        isOfficial: fc.constant(true),
        collectiveLevel: level,
        disciplinePresent: fc.boolean(),
        shortcomingsFixedShare: share,
        subordinates: levelCounts,
        sameLevelBodies: fc.array(level, { maxLength: 3 }),
      });
      fc.assert(
        fc.property(asked, (input) => {
          const { findings } = askRules(id, "coupling", input) as unknown as {
            findings: (Answer & { severity: string })[];
          };
          for (const finding of findings) {
            met.add(finding.severity);
            expect(finding.explanation.result.value).toBe(finding.severity);
          }
        }),
        { ...RUNS, numRuns: 300 },
      );
      expect([...met].toSorted()).toEqual(["asks", "blocks", "warns"]);
    });

    it("order: the verdict is the gravest of its details, and there is a detail for each missing step", () => {
      const met = new Set<unknown>();
      const asked = fc.record({
        step: fc.constantFrom("vote", "decision"),
        subject: fc.constantFrom("head", "individual", "collective", "cell", "commune"),
        missing: fc.subarray([...PREREQUISITES]),
      });
      const weight = ["allowed", "warned", "refused"];
      fc.assert(
        fc.property(asked, (input) => {
          const answer = askRules(id, "order", input) as {
            verdict: string;
            missing: string[];
            details: { effect: string }[];
          };
          met.add(answer.verdict);
          const effects = answer.details.map(({ effect }) => weight.indexOf(effect));
          expect(weight.indexOf(answer.verdict)).toBe(Math.max(0, ...effects));
          expect(answer.details).toHaveLength(answer.missing.length);
          expect(input.missing).toEqual(expect.arrayContaining(answer.missing));
        }),
        { ...RUNS, numRuns: 300 },
      );
      expect([...met].toSorted()).toEqual(weight.toSorted());
    });
  },
);
