import { performance } from "node:perf_hooks";
import { judgeCap } from "../../../lib/regulations/cap";
import { type CouplingFacts, findCouplingConflicts } from "../../../lib/regulations/coupling";
import { LEVELS } from "../../../lib/regulations/levels";
import { generateObligations } from "../../../lib/regulations/obligations";
import { pointsQuestion } from "../../../lib/regulations/questions/rating-questions";
import { getPack } from "../../../lib/regulations/registry";
import type { UnitFacts } from "../../../lib/regulations/unit-facts";

/** Figures of the rules on a province of the real size: run by hand with `npm run bench`, never part of the tests. */

const PEOPLE = 100_000;
const COLLECTIVES = 5_000;
const DISTRICTS = 17;
const COMMUNES = 680;
const CELLS = COLLECTIVES - DISTRICTS - COMMUNES;
const CYCLE_DATE = "2024-12-01";
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

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
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
  say(`obligations: ${PEOPLE} people, ${COLLECTIVES} collectives, ${rows} rows`, `${shown(time)} (at most 60000 ms)`);
  say("  of the floor (one row per fact)", `× ${(time / floor).toFixed(1)}`);
  say("  largest memory of the process", `${megabytes(process.resourceUsage().maxRSS * 1024)} (at most 1024 MB)`);
}

function benchLevel(): void {
  const pack = getPack("ha-tinh-2025");
  const input = {
    subject: "nonLeader",
    points: 92,
    tasksDoneShare: 1,
    tasksLateShare: 0,
    tasksAboveShare: 0.35,
    previousShortcomingsFixedShare: 0.5,
    discipline: "none",
  };
  const many = 2_000;
  const floor = fastest(5, () => {
    for (let index = 0; index < many; index += 1) pointsQuestion.schema.parse(input);
  });
  const time = fastest(5, () => {
    for (let index = 0; index < many; index += 1) pointsQuestion.ask(pack, input);
  });
  say("one level question with its explanation", `${shown(time / many)} (at most 1 ms)`);
  say("  of the floor (reading its input)", `× ${(time / floor).toFixed(1)}`);
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
  let findings = 0;
  const time = fastest(3, () => {
    findings = ratings.flatMap((facts) => findCouplingConflicts(pack, facts)).length;
    for (let group = 0; group < 400; group += 1) judgeCap(pack, { groupGoodOrBetter: group, proposedExcellent: 3 });
  });
  say(`findings of one district: 6000 ratings, 400 groups, ${findings} findings`, `${shown(time)} (at most 5000 ms)`);
}

benchObligations();
benchLevel();
benchDistrict();
