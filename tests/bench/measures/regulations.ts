import { performance } from "node:perf_hooks";
import { judgeCap } from "../../../lib/regulations/cap";
import { type CouplingFacts, findCouplingConflicts } from "../../../lib/regulations/coupling";
import { LEVELS } from "../../../lib/regulations/levels";
import { generateObligations } from "../../../lib/regulations/obligations";
import { gradesQuestion, pointsQuestion } from "../../../lib/regulations/questions/rating-questions";
import { getPack } from "../../../lib/regulations/registry";
import type { UnitFacts } from "../../../lib/regulations/unit-facts";

/** Figures of the rules on a province of the real size: run by hand with `npm run bench`, never part of the tests. */

const PEOPLE = 100_000;
const COLLECTIVES = 5_000;
const DISTRICTS = 17;
const COMMUNES = 680;
const CELLS = COLLECTIVES - DISTRICTS - COMMUNES;
const CYCLE_DATE = "2024-12-01";
/** Questions asked in one go: one alone is shorter than the clock is fine. */
const MANY = 2_000;
const EXCUSES = [null, null, null, null, "exempt", "sickLeave", "temporarilyExcused", "maternity"] as const;

function province(): UnitFacts {
  const cells = Array.from({ length: CELLS }, (_, index) => `cell-${index}`);
  const seat = (person: number, order: number) => ({
    personId: `person-${person % PEOPLE}`,
    role: order === 0 ? ("head" as const) : order === 1 ? ("deputy" as const) : ("ordinary" as const),
  });
  const seats = (first: number, count: number) =>
    Array.from({ length: count }, (_, order) => seat(first + order, order));
  return {
    cycleDate: CYCLE_DATE,
    organisations: [
      { unitId: "province", kind: "province" as const },
      ...Array.from({ length: DISTRICTS }, (_, i) => ({ unitId: `district-${i}`, kind: "upperCommittee" as const })),
      ...Array.from({ length: COMMUNES }, (_, i) => ({ unitId: `commune-${i}`, kind: "grassrootsCommittee" as const })),
      ...cells.map((unitId) => ({ unitId, kind: "cell" as const })),
    ],
    collectives: [
      ...Array.from({ length: DISTRICTS }, (_, i) => ({
        id: `district-committee-${i}`,
        unitId: `district-${i}`,
        kind: "districtStandingCommittee" as const,
        seats: seats(i * 11, 11),
      })),
      ...Array.from({ length: COMMUNES }, (_, i) => ({
        id: `commune-committee-${i}`,
        unitId: `commune-${i}`,
        kind: "grassrootsStandingCommittee" as const,
        seats: seats(1_000 + i * 5, 5),
      })),
      ...cells.map((unitId, i) => ({
        id: `cell-committee-${i}`,
        unitId,
        kind: "cellCommittee" as const,
        parentKind: "grassrootsCommittee" as const,
        seats: seats(10_000 + i * 3, 3),
      })),
    ],
    people: Array.from({ length: PEOPLE }, (_, i) => ({
      id: `person-${i}`,
      isOfficial: i % 4 === 0,
      membership: {
        cellId: `cell-${i % CELLS}`,
        partyStatus: i % 50 === 0 ? ("probationary" as const) : ("official" as const),
        admittedOn: i % 50 === 0 ? "2024-06-02" : "2010-02-03",
        excused: EXCUSES[i % EXCUSES.length] ?? null,
        cellHasCommittee: true,
      },
    })),
  };
}

/** Milliseconds of the fastest of some runs. */
function fastest(runs: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function say(label: string, value: string): void {
  process.stdout.write(`${label.padEnd(66)} ${value}\n`);
}

function shown(milliseconds: number): string {
  return milliseconds >= 10 ? `${Math.round(milliseconds)} ms` : `${milliseconds.toFixed(4)} ms`;
}

function against(figure: number, limit: number, shownFigure: string, shownLimit: string): string {
  return `${shownFigure} ${figure <= limit ? "✓" : "✗"} (at most ${shownLimit})`;
}

function times(time: number, floor: number): string {
  return `× ${(time / floor).toFixed(1)}`;
}

/** The least that any generation must do: read every fact once and make one keyed row of it. */
function oneRowPerFact(facts: UnitFacts): number {
  const rows = [
    ...facts.organisations.map(({ unitId }) => ({ key: `organisation:${unitId}` })),
    ...facts.collectives.map(({ id, unitId }) => ({ key: `collective:${id}`, unitId })),
    ...facts.people.map(({ id, membership }) => ({ key: `person:${id}`, cellId: membership?.cellId })),
  ];
  return rows.length;
}

function benchObligations(): void {
  const pack = getPack("ha-tinh-2024");
  const facts = province();
  const floor = fastest(5, () => oneRowPerFact(facts));
  let rows = 0;
  const time = fastest(3, () => {
    const { subjects, obligations } = generateObligations(pack, facts);
    rows = subjects.length + obligations.length;
  });
  say(
    `obligations: ${PEOPLE} people, ${COLLECTIVES} collectives, ${rows} rows`,
    against(time, 60_000, shown(time), "60000 ms"),
  );
  say("  of the floor (one row per fact)", times(time, floor));
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  say("  largest memory of the process, these facts among it", against(megabytes, 1024, `${megabytes} MB`, "1024 MB"));
}

function benchLevel(): void {
  const input = {
    subject: "nonLeader",
    points: 92,
    tasksDoneShare: 1,
    tasksLateShare: 0,
    tasksAboveShare: 0.35,
    previousShortcomingsFixedShare: 0.5,
    discipline: "none",
  };
  const criteria = ["quality", "duty", "leading", "courage", "example", "remediation"];
  const graded = {
    subject: "leader",
    grades: criteria.map((code) => ({ code, group: code === "duty" ? "taskResult" : "general", grade: "good" })),
    tasksDoneShare: { num: 19, den: 20 },
    previousShortcomingsFixedShare: 1,
    discipline: "none",
  };
  for (const [id, question, asked] of [
    ["ha-tinh-2025", pointsQuestion, input],
    ["ha-tinh-2024", gradesQuestion, graded],
  ] as const) {
    const pack = getPack(id);
    const floor = fastest(5, () => {
      for (let index = 0; index < MANY; index += 1) question.schema.parse(asked);
    });
    const time = fastest(5, () => {
      for (let index = 0; index < MANY; index += 1) question.ask(pack, asked);
    });
    say(`one level question with its explanation, ${id}`, against(time / MANY, 1, shown(time / MANY), "1 ms"));
    say("  of the floor (reading its input)", times(time, floor));
  }
}

function benchDistrict(): void {
  const pack = getPack("ha-tinh-2024");
  const ratings = Array.from({ length: 6_000 }, (_, index): CouplingFacts => {
    const level = LEVELS[index % LEVELS.length] ?? "good";
    return {
      subject: index % 20 === 0 ? "head" : "individual",
      track: index % 2 === 0 ? "partyMember" : "official",
      level,
      unitLevel: "good",
      isOfficial: index % 3 === 0,
      officialLevel: null,
      disciplinePresent: index % 200 === 0,
      shortcomingsFixedShare: { num: index % 5, den: 5 },
    };
  });
  /** The least: every rating is looked at once beside the level of its unit. */
  const floor = fastest(5, () => ratings.filter(({ level, unitLevel }) => level === unitLevel).length);
  let findings = 0;
  const time = fastest(3, () => {
    findings = ratings.flatMap((facts) => findCouplingConflicts(pack, facts)).length;
    for (let group = 0; group < 400; group += 1) judgeCap(pack, { groupGoodOrBetter: group, proposedExcellent: 3 });
  });
  say(
    `findings of one district: ${ratings.length} ratings, 400 groups, ${findings} findings`,
    against(time, 5000, shown(time), "5000 ms"),
  );
  say("  of the floor (one look at each rating)", times(time, floor));
}

benchObligations();
benchLevel();
benchDistrict();
