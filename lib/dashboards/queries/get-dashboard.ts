import type { Actor } from "../../core/actor";
import { addDays, type Day, dayOf, instantAt } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import type { Page } from "../../core/paging";
import { covers, may, reachOf } from "../../core/reach";
import { type DeadlineBook, loadDeadlineBook } from "../../cycles/queries/deadlines-below";
import { type DeadlineKind, deadlineTask } from "../../cycles/rules/deadline-kinds";
import { daysLeft } from "../../cycles/rules/timeliness";
import { levelOfUnit } from "../../cycles/rules/unit-level";
import type { Tx } from "../../db/client";
import type { Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { loadUnitProgress, loadUnitProgressThen } from "../../progress/queries/unit-progress";
import {
  type ProgressByTrack,
  type ProgressNumbers,
  type ProgressPoint,
  progressOf,
  type Structure,
} from "../../progress/rules";
import {
  type Causes,
  doneYesterday,
  dossierWords,
  isEmpty,
  noteOn,
  type Standing,
  standingOf,
} from "../rules/standing";
import { type CapRow, loadCaps } from "./caps";
import { loadCauses } from "./causes";
import { loadNames, type NameRow } from "./names";
import { type DashboardUnit, findDashboardUnit } from "./unit-facts";

export type DashboardDeadline = { kind: DeadlineKind; task: string; text: string; lastDay: string; daysLeft: number };

/** One row one level down; `isOwn` is what lives in the unit itself. */
export type DashboardRow = {
  unitId: string;
  name: string;
  shortName: string;
  isOwn: boolean;
  /** What the reader has to know about where the figures come from. */
  note: string | null;
  isReachable: boolean;
  numbers: ProgressNumbers;
  standing: Standing;
  /** Known for the present only. */
  causes: Causes | null;
  /** The unit's own last day for its reviews. */
  planDay: string | null;
  daysLeft: number | null;
  dossier: string | null;
};

export type Dashboard = {
  unit: { id: string; name: string; isLeaf: boolean };
  note: string | null;
  year: number;
  asOf: Date;
  /** By which tree of units the figures are added up, and the day of the past one; null where nothing has moved since. */
  structure: Structure;
  treeDay: Day | null;
  /** The past day up to which everything is counted; null for the present. */
  until: Day | null;
  track: Track;
  line: { id: string | null; name: string }[];
  /** How many of each kind have to be reviewed. */
  required: Record<Track, number>;
  numbers: ProgressNumbers;
  /** Reviewed on the day before; on a past day, on that day itself. */
  yesterday: number | null;
  curve: ProgressPoint[];
  deadlines: DashboardDeadline[];
  rows: DashboardRow[];
  /** Null where the reader may not see levels. */
  caps: CapRow[] | null;
  /** In a cell, and in any unit without units below: the names. */
  names: Page<NameRow> | null;
};

export type DashboardQuestion = {
  unitId: string;
  track: Track;
  page: number | null;
  /** As it was at the end of this day ("tính đến hết ngày"); nothing, today and days to come give the present. */
  until?: Day | null;
  /** "now" unless the page says otherwise. */
  structure?: Structure;
};

/** The past day that is asked for, and the instant from which deadlines are looked at. */
function momentOf(question: DashboardQuestion, now: Date): { until: Day | null; at: Date } {
  const until = question.until && question.until < dayOf(now) ? question.until : null;
  return { until, at: until === null ? now : instantAt(until, "23:59") };
}

/**
 * Progress of one unit and one level below it, out of kept totals. Six statements, however large the unit:
 * unit and line · totals · deadlines · causes or names · settings and standings of the groups that it decides.
 */
export async function getDashboard(actor: Actor, now: Date, question: DashboardQuestion): Promise<Dashboard> {
  return foundOrRefuse(await findDashboard(actor, now, question));
}

/** The same; null where nothing is to be shown: not visible, or no season is open. */
export async function findDashboard(actor: Actor, now: Date, question: DashboardQuestion): Promise<Dashboard | null> {
  return read(actor, async (db) => {
    const { until, at } = momentOf(question, now);
    const { track, structure = "now" } = question;
    const unit = await findDashboardUnit(db, actor, { ...question, structure, until }, dayOf(now));
    if (!unit) return null;
    const isThen = structure === "then";
    const progress = isThen
      ? await loadUnitProgressThen(
          db,
          unit.cycle.id,
          { track, tree: { day: unit.treeDay, path: unit.placedPath } },
          dayOf(at),
        )
      : await loadUnitProgress(db, unit.cycle.id, { ...unit, track }, dayOf(at));
    const book = await loadDeadlineBook(db, unit.cycle.id, unit);
    const isLeaf = unit.children.length === 0;
    const causes = isLeaf || until || isThen ? null : await loadCauses(db, unit.cycle.id, unit, now);
    const names = isLeaf ? await loadNames(db, unit.cycle.id, { ...question, until }) : null;
    const seesLevels = may(actor, "rating.view", unit);
    const parts = new Map(progress.parts.map((part) => [part.path, part.progress]));
    const facts = { unit, book, causes, at, track, parts };
    return {
      unit: { id: unit.id, name: unit.name, isLeaf },
      note: noteOn(unit),
      year: unit.cycle.year,
      asOf: now,
      until,
      structure,
      treeDay: isThen || unit.hasOtherTree ? unit.treeDay : null,
      track,
      line: unit.line.map((upper) => ({
        id: covers(reachOf(actor, "unit.view"), upper) ? upper.id : null,
        name: upper.name,
      })),
      required: progress.required,
      numbers: progress.numbers,
      yesterday: doneYesterday(progress.curve, until ? addDays(until, 1) : dayOf(at)),
      curve: progress.curve,
      deadlines: deadlinesOf(unit, book, at),
      rows: isLeaf ? [] : rowsOf(facts),
      caps: seesLevels && !until && !isThen ? await loadCaps(db, unit.cycle, unit, unit.groupIds) : null,
      names: names && { ...names, rows: seesLevels ? names.rows : names.rows.map(withoutLevel) },
    };
  });
}

function withoutLevel(row: NameRow): NameRow {
  return { ...row, decidedLevel: null };
}

/** The days that bind this unit: its own plan, its dossier, the expected completion. For the province, of what comes in to it. */
function deadlinesOf(unit: DashboardUnit, book: DeadlineBook, now: Date): DashboardDeadline[] {
  const level = levelOfUnit(unit.kind, unit.parentKind);
  const levels = {
    review: level,
    dossier: level === "province" ? "district" : level,
    completion: level === "province" ? "district" : level,
  } as const;
  return (["review", "dossier", "completion"] as const).flatMap((kind) => {
    const due = book.of(unit.path, levels[kind], kind);
    return due
      ? [
          {
            kind,
            task: deadlineTask(kind, levels[kind]),
            text: due.text,
            lastDay: due.lastDay,
            daysLeft: daysLeft(due.lastDay, now),
          },
        ]
      : [];
  });
}

type RowFacts = {
  unit: DashboardUnit;
  book: DeadlineBook;
  causes: ((path: string) => Causes) | null;
  at: Date;
  track: Track;
  parts: Map<string, ProgressByTrack>;
};

/** The unit's own first, then the units below that have anything of this kind. */
function rowsOf({ unit, book, causes, at, track, parts }: RowFacts): DashboardRow[] {
  const places = [
    { ...unit, path: unit.placedPath, shortName: unit.name, dossier: null, isOwn: true, isReachable: true },
    ...unit.children.map((child) => ({ ...child, isOwn: false, parentKind: unit.kind })),
  ];
  const nothing = progressOf([])[track];
  return places.flatMap((place) => {
    const numbers = parts.get(place.path)?.[track] ?? nothing;
    if (isEmpty(numbers)) return [];
    const due = book.of(place.path, levelOfUnit(place.kind, place.parentKind), "review");
    const left = due ? daysLeft(due.lastDay, at) : null;
    return [
      {
        unitId: place.id,
        name: place.isOwn ? `Của chính ${place.name}` : place.name,
        shortName: place.shortName,
        isOwn: place.isOwn,
        note: noteOn(place),
        isReachable: place.isReachable,
        numbers,
        standing: standingOf(numbers, left),
        causes: causes?.(place.path) ?? null,
        planDay: due?.lastDay ?? null,
        daysLeft: left,
        dossier:
          place.isOwn || causes === null ? null : dossierWords(place.dossier, numbers.reviewed >= numbers.required),
      },
    ];
  });
}

export type UnitNames = {
  unit: { id: string; name: string };
  year: number;
  asOf: Date;
  until: Day | null;
  structure: Structure;
  track: Track;
  names: Page<NameRow>;
};

/** Who stands in the figures of the unit itself, by name. Two statements. */
export async function getUnitNames(actor: Actor, now: Date, question: DashboardQuestion): Promise<UnitNames> {
  return read(actor, async (db: Tx) => {
    const { until } = momentOf(question, now);
    const { structure = "now" } = question;
    const unit = foundOrRefuse(await findDashboardUnit(db, actor, { ...question, structure, until }, dayOf(now)));
    const names = await loadNames(db, unit.cycle.id, { ...question, until });
    const seesLevels = may(actor, "rating.view", unit);
    return {
      unit: { id: unit.id, name: unit.name },
      year: unit.cycle.year,
      asOf: now,
      until,
      structure,
      track: question.track,
      names: { ...names, rows: seesLevels ? names.rows : names.rows.map(withoutLevel) },
    };
  });
}
