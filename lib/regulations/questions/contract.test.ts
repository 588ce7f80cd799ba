import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, dayOf } from "../../core/calendar";
import { formatCitation } from "../citation";
import { compareShares } from "../fraction";
import { POSTS } from "../pack";
import { capacityFor } from "../participants";
import { getPack, listPacks } from "../registry";
import { RuleError } from "../rule-error";
import { COLLECTIVE_KINDS, PARTY_STATUSES } from "../subjects";
import { askRules } from "./ask";

/** Cases of the shapes of the command line around every boundary, for every pack. */

const packs = listPacks();
const everyPack = packs.map((pack) => pack.id);
const pointPacks = packs.filter((pack) => pack.levelRules.method === "points").map((pack) => pack.id);
const gradePacks = packs.filter((pack) => pack.levelRules.method === "grades").map((pack) => pack.id);

function ask(pack: string, question: string, input: unknown): Record<string, unknown> {
  return askRules(pack, question, input) as Record<string, unknown>;
}

function fieldOf(pack: string, question: string, input: unknown): string {
  try {
    askRules(pack, question, input);
  } catch (error) {
    if (error instanceof RuleError) return error.field;
    throw error;
  }
  return "";
}

describe.each(everyPack)("%s: exemption", (pack) => {
  const newlyAdmitted = (admittedOn: string, cycleDate: string) =>
    ask(pack, "exemption", { partyStatus: "probationary", admittedOn, cycleDate, excused: null });

  it.each([
    ["2024-08-31", "2025-02-27", false],
    ["2024-08-31", "2025-02-28", true],
    ["2023-08-31", "2024-02-28", false],
    ["2023-08-31", "2024-02-29", true],
    ["2023-08-29", "2024-02-29", true],
    ["2023-08-30", "2024-02-29", true],
    ["2024-05-31", "2024-11-29", false],
    ["2024-05-31", "2024-11-30", true],
    ["2024-02-29", "2024-08-28", false],
    ["2024-02-29", "2024-08-29", true],
    ["2024-07-01", "2024-12-31", false],
    ["2024-06-30", "2024-12-30", true],
    ["2024-12-05", "2024-12-01", false],
  ])("T7 R3.10 R3.12 R20.16: admitted %s, counted to %s: six months complete %s", (admittedOn, cycleDate, complete) => {
    expect(newlyAdmitted(admittedOn, cycleDate)).toMatchObject({
      reviewed: complete || pack === "hd21-2019",
      rated: complete,
    });
  });

  it("R3.16: whoever is reviewed is rated too; HD 21 alone puts some off", () => {
    const { exemptions, newlyEstablished } = getPack(pack);
    const put = Object.entries(exemptions).flatMap(([cause, rule]) => (rule.reviewed && !rule.rated ? [cause] : []));
    expect(put).toEqual(pack === "hd21-2019" ? ["newlyAdmitted"] : []);
    expect(newlyEstablished.rated).toBe(false);
  });

  it("T7 R20.16: the first day that completes the months is addMonths, across leap years and year ends", () => {
    const day = fc.integer({ min: 10_000, max: 24_000 }).map((days) => addDays("1970-01-01", days));
    fc.assert(
      fc.property(day, (admittedOn) => {
        const complete = addMonths(admittedOn, 6);
        expect(newlyAdmitted(admittedOn, complete)).toMatchObject({ reviewed: true, rated: true });
        expect(newlyAdmitted(admittedOn, addDays(complete, -1))).toMatchObject({ rated: false });
      }),
    );
  });

  it("R3.10: a probationary member whose day of admission is not known stays a subject, and that is said", () => {
    const answer = ask(pack, "exemption", { partyStatus: "probationary", cycleDate: "2024-12-01", excused: null });
    expect(answer).toMatchObject({ reviewed: true, rated: true });
    expect(JSON.stringify(answer.explanation)).toContain("Chưa có ngày kết nạp");
  });

  it.each([
    [{ partyStatus: "official", cycleDate: "2024-12-01" }, true],
    [{ partyStatus: "official", cycleDate: "2024-12-01", admittedOn: "1979-02-03", excused: null }, true],
    [{ partyStatus: "nonParty", cycleDate: "2024-12-01" }, true],
    [{ partyStatus: "nonParty", cycleDate: "2024-12-01", excused: "maternity" }, true],
    [{ partyStatus: "probationary", cycleDate: "2024-12-01", admittedOn: "2024-01-01", excused: "suspended" }, false],
    [{ partyStatus: "official", cycleDate: "2024-12-01", excused: "exempt" }, false],
    [{ partyStatus: "official", cycleDate: "2024-12-01", excused: "temporarilyExcused" }, true],
    [{ partyStatus: "official", cycleDate: "2024-12-01", excused: "sickLeave" }, true],
  ])("R3.10 R3.15 R20.11: %j: reviewed %s, with a reason and its clause", (input, reviewed) => {
    const answer = ask(pack, "exemption", input);
    expect(answer.reviewed).toBe(reviewed);
    expect(answer.reasons).toEqual([
      expect.objectContaining({ text: expect.any(String), citation: expect.any(Object) }),
    ]);
  });
});

describe.each(everyPack)("%s: participants", (pack) => {
  it("R6.13 R6.14 R20.22: 31-QĐ/TU is cited in Hà Tĩnh's pack of 2024 alone, always without an article", () => {
    const cited = new Set<string>();
    const rules = packs.find((one) => one.id === pack);
    if (rules === undefined) throw new RangeError(pack);
    for (const kind of COLLECTIVE_KINDS)
      for (const post of POSTS)
        for (const status of PARTY_STATUSES) cited.add(formatCitation(capacityFor(rules, kind, post, status).citation));
    const provincial = [...cited].filter((text) => text.includes("31-QĐ/TU"));
    expect(provincial).toEqual(pack === "ha-tinh-2024" ? ["Quy định 31-QĐ/TU (điều, khoản: chờ bổ sung)"] : []);
  });

  it.each([
    ["cell", "directingMember", "official", "directing"],
    ["cell", "cellMember", "nonParty", "none"],
    ["grassrootsCommittee", "executiveCommitteeMember", "probationary", "advisory"],
    ["districtStandingCommittee", "standingCommitteeMember", "official", "voting"],
    ["agencyLeadership", "leader", "probationary", "voting"],
    ["agencyLeadership", "cellMember", "official", "none"],
    ["cell", "leader", "official", "none"],
    ["grassrootsCommittee", "standingCommitteeMember", "official", "voting"],
  ])("RQ-06 R20.1 R20.2: %s, %s, %s: %s", (subjectKind, post, partyStatus, capacity) => {
    expect(ask(pack, "participants", { subjectKind, post, partyStatus }).capacity).toBe(capacity);
  });
});

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

describe("RQ-13 R20.17: deadline", () => {
  it("depends on the instant, not on the offset it is written with", () => {
    const minutes = fc.integer({ min: 28_000_000, max: 30_000_000 });
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: -12, max: 14 }),
        fc.constantFrom("before", "through"),
        (at, hours, bound) => {
          const utc = new Date(at * 60_000);
          const sign = hours < 0 ? "-" : "+";
          const local = new Date(utc.getTime() + hours * 3_600_000).toISOString().slice(0, 19);
          const written = `${local}${sign}${String(Math.abs(hours)).padStart(2, "0")}:00`;
          const date = "2024-12-15";
          const answer = ask("ha-tinh-2024", "deadline", { bound, date, at: written });
          expect(answer.onTime).toBe(dayOf(utc) <= (bound === "before" ? "2024-12-14" : date));
          expect(answer.onTime).toBe(ask("ha-tinh-2024", "deadline", { bound, date, at: utc.toISOString() }).onTime);
        },
      ),
    );
  });

  it.each([
    ["2024-12-14T23:59+07:00", true],
    ["2024-12-14T08:59:59-08:00", true],
    ["2024-12-14T09:00:00-08:00", false],
    ["2024-12-15T01:59:59+09:00", true],
    ["2024-12-15T02:00:00+09:00", false],
  ])("before 15/12/2024 at %s: %s", (at, onTime) => {
    expect(ask("hd25-2023", "deadline", { bound: "before", date: "2024-12-15", at })).toMatchObject({
      lastDay: "2024-12-14",
      onTime,
    });
  });

  it.each([
    "2024-12-14T23:59:59",
    "2024-12-14",
    "2024-12-14T23:59:60+07:00",
    "2024-12-14T23:59:59+7:00",
    "2024-12-14T23:59:59 07:00",
    "2024-02-30T10:00:00+07:00",
    "14/12/2024 10:00",
    1734195600,
    null,
  ])("%j is no instant", (at) => {
    expect(fieldOf("ha-tinh-2024", "deadline", { bound: "before", date: "2024-12-15", at })).toBe("at");
  });
});

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

describe("obligations: facts that name nobody or cannot be are errors", () => {
  const body = { id: "b", unitId: "u", kind: "agencyLeadership", seats: [] };
  const person = { id: "p", membership: null };
  const member = { cellId: "u", partyStatus: "official" };
  const head = { personId: "p", role: "head" };

  it.each([
    [{ people: [person, person] }, "people.1.id"],
    [{ collectives: [body, body] }, "collectives.1.id"],
    [{ collectives: [{ ...body, reviewedWithId: "b" }] }, "collectives.0.reviewedWithId"],
    [{ collectives: [{ ...body, reviewedWithId: "x" }] }, "collectives.0.reviewedWithId"],
    [{ collectives: [{ ...body, seats: [{ personId: "x", role: "head" }] }] }, "collectives.0.seats.0.personId"],
    [
      {
        people: [person],
        collectives: [
          {
            ...body,
            seats: [
              { personId: "p", role: "head" },
              { personId: "p", role: "deputy" },
            ],
          },
        ],
      },
      "collectives.0.seats.1.personId",
    ],
    [{ organisations: [{ unitId: "u", kind: "cell", establishedOn: "2024-02-30" }] }, "organisations.0.establishedOn"],
    [
      {
        collectives: [
          { ...body, reviewedWithId: "c" },
          { ...body, id: "c", reviewedWithId: "b" },
        ],
      },
      "collectives.0.reviewedWithId",
    ],
    [
      { people: [person], collectives: [{ ...body, kind: "cellCommittee", seats: [head] }] },
      "collectives.0.seats.0.personId",
    ],
    [
      { people: [person], collectives: [{ ...body, seats: [{ ...head, main: true, partTime: true }] }] },
      "collectives.0.seats.0.partTime",
    ],
    [
      {
        people: [person, { ...person, id: "q" }],
        collectives: [{ ...body, seats: [head, { ...head, personId: "q" }] }],
      },
      "collectives.0.seats.1.role",
    ],
    [
      {
        people: [person],
        collectives: [
          { ...body, seats: [{ ...head, main: true }] },
          { ...body, id: "c", seats: [{ ...head, main: true }] },
        ],
      },
      "collectives.1.seats.0.main",
    ],
    [
      { people: [{ ...person, membership: { ...member, temporaryCellId: "u" } }] },
      "people.0.membership.temporaryCellId",
    ],
    [{ people: [{ ...person, membership: { ...member, formerCellId: "u" } }] }, "people.0.membership.formerCellId"],
  ])("R4.1: %j: %s", (rest, field) => {
    expect(fieldOf("ha-tinh-2024", "obligations", { cycleDate: "2024-12-01", ...rest })).toBe(field);
  });
});
