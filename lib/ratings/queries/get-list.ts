import type { Actor } from "../../core/actor";
import { dayOf, fromOptionalDateColumn } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import type { Verdict } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { compareNames } from "../../core/vietnamese";
import { findShownCycle, whileOpen } from "../../cycles/queries/open-cycle";
import type { DecisionStatus, Level, Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { businessClock } from "../../db/system-clock";
import { unitWhere } from "../../db/unit-reach";
import { mayPresentList, mayRecordDecision, mayTakeBackList } from "../policy";
import { proposedLevel } from "../rules";
import type { PointBasis } from "../rules/point-basis";
import { listDecidingBodies } from "./deciding-bodies";
import { judgeList, type ListProblem } from "./list-problems";
import { loadPointBases, scoresPoints } from "./point-basis";
import { problemsByUnit, type UnitProblems } from "./problems-by-unit";
import { loadPlaces } from "./subject-places";

export type ListSummary = {
  id: string;
  title: string;
  status: DecisionStatus;
  number: string | null;
  decidedOn: string | null;
  body: string;
  itemCount: number;
};

/** The lists of a unit, newest first: being prepared, presented, recorded. */
export async function listDecisions(actor: Actor, unitId: string): Promise<ListSummary[]> {
  return read(actor, async (db) => {
    const cycle = await findShownCycle(db);
    if (!cycle) return [];
    const rows = await db.decision.findMany({
      where: { cycleId: cycle.id, unit: { AND: [{ id: unitId }, unitWhere(reachOf(actor, "rating.view"))] } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 200,
      select: {
        id: true,
        title: true,
        status: true,
        number: true,
        decidedOn: true,
        body: { select: { name: true } },
        _count: { select: { items: true } },
      },
    });
    return rows.map(({ body, _count, decidedOn, ...row }) => ({
      ...row,
      decidedOn: fromOptionalDateColumn(decidedOn),
      body: body.name,
      itemCount: _count.items,
    }));
  });
}

export type ListItemRow = {
  subjectId: string;
  name: string;
  title: string | null;
  /** Where the subject belongs: two chairmen of the same name are told apart by it. */
  unit: string;
  /** Above it, where that tells two of the same name apart. */
  unitAbove: string | null;
  track: Track;
  proposed: Level | null;
  appraisal: Level | null;
  level: Level;
  reason: string | null;
  state: ItemState;
  /** A reason is missing, whatever else holds the item up: without it the list cannot be presented. */
  lacksReason: boolean;
  /** Null under a pack of grades. */
  points: PointBasis | null;
};

/** Whether an item could be decided today; `settled` once the list is recorded. */
export type ItemState = "blocked" | "needsReason" | "ready" | "settled";

export type ListDetail = ListSummary & {
  unit: { id: string; name: string };
  version: number;
  year: number;
  bodyId: string;
  bodies: { id: string; name: string; members: number }[];
  presentedAt: Date | null;
  sessionOn: string | null;
  membersTotal: number | null;
  membersPresent: number | null;
  votesFor: number | null;
  recordedAt: Date | null;
  items: ListItemRow[];
  /** The season scores by points. */
  isScored: boolean;
  /** What the decision waits for, and where only a reason is missing; empty once recorded. */
  blockers: UnitProblems[];
  reasons: UnitProblems[];
  may: { present: Verdict; takeBack: Verdict; record: Verdict };
};

/** One list of the deciding unit with everything the rules say about it. Not visible = not found. */
export async function getList(actor: Actor, decisionId: string): Promise<ListDetail> {
  return read(actor, async (db) => {
    const row = foundOrRefuse(
      await db.decision.findFirst({
        where: { id: decisionId, unit: unitWhere(reachOf(actor, "rating.view")) },
        select: {
          id: true,
          cycleId: true,
          title: true,
          status: true,
          number: true,
          decidedOn: true,
          sessionOn: true,
          presentedAt: true,
          recordedAt: true,
          membersTotal: true,
          membersPresent: true,
          votesFor: true,
          version: true,
          bodyId: true,
          body: { select: { name: true } },
          cycle: { select: { year: true, status: true } },
          unit: { select: { id: true, name: true, path: true, parentId: true, kind: true } },
          items: { select: { subjectId: true, level: true, reason: true } },
        },
      }),
    );
    const { cycle, body, unit, items, cycleId, ...rest } = row;
    const judgement = await judgeList(db, actor, { id: row.id, cycleId, unitPath: unit.path }, items);
    const ids = items.map((item) => item.subjectId);
    const points = await loadPointBases(
      db,
      actor,
      { packOf: () => judgement.pack, year: cycle.year },
      ids,
      judgement.around,
    );
    const places = await loadPlaces(db, actor, ids);
    const bodies = await listDecidingBodies(db, unit, dayOf((await businessClock()).now()));
    const isRecorded = row.status === "recorded";
    const blockers = isRecorded ? [] : judgement.blockers;
    const reasons = isRecorded ? [] : judgement.reasons;
    const unreasoned = subjectsOf(reasons);
    const stateOf = itemStates(isRecorded, subjectsOf(blockers), unreasoned);
    const facts = { unit, status: row.status, itemCount: items.length };
    const season = { isOpen: cycle.status === "open" };
    return {
      ...rest,
      sessionOn: fromOptionalDateColumn(row.sessionOn),
      decidedOn: fromOptionalDateColumn(row.decidedOn),
      body: body.name,
      year: cycle.year,
      itemCount: items.length,
      isScored: scoresPoints({ packOf: () => judgement.pack }),
      unit: { id: unit.id, name: unit.name },
      bodies: bodies.map(({ id, name, members }) => ({ id, name, members })),
      items: items
        .flatMap((item) => {
          const subject = judgement.subjects.get(item.subjectId);
          if (!subject) return [];
          const { name, title, track, appraisalLevel, homeUnit } = subject;
          const state = stateOf(item.subjectId);
          const lacksReason = unreasoned.has(item.subjectId);
          const levels = { proposed: proposedLevel(subject), appraisal: appraisalLevel };
          const basis = points.get(item.subjectId) ?? null;
          const place = places.get(item.subjectId) ?? { unit: homeUnit.name, unitAbove: null };
          return [{ ...item, ...levels, ...place, name, title, track, state, lacksReason, points: basis }];
        })
        .toSorted(inOrder),
      blockers: await problemsByUnit(db, unit.path, blockers, judgement.subjects),
      reasons: await problemsByUnit(db, unit.path, reasons, judgement.subjects),
      may: {
        present: whileOpen(season, mayPresentList(actor, facts)),
        takeBack: whileOpen(season, mayTakeBackList(actor, facts)),
        record: whileOpen(season, mayRecordDecision(actor, facts)),
      },
    };
  });
}

type Subjects = ReadonlySet<string | null>;

function subjectsOf(problems: readonly ListProblem[]): Subjects {
  return new Set(problems.map((problem) => problem.subjectId));
}

function itemStates(isRecorded: boolean, blocked: Subjects, unreasoned: Subjects) {
  return (subjectId: string): ItemState => {
    if (isRecorded) return "settled";
    if (blocked.has(subjectId)) return "blocked";
    return unreasoned.has(subjectId) ? "needsReason" : "ready";
  };
}

const TRACK_ORDER: readonly Track[] = ["collective", "official", "partyMember", "organisation"];

/** Collectives, then persons, organisations last: the order in which a session takes them (R6.7). */
function inOrder(a: ListItemRow, b: ListItemRow): number {
  return TRACK_ORDER.indexOf(a.track) - TRACK_ORDER.indexOf(b.track) || compareNames(a.name, b.name);
}
