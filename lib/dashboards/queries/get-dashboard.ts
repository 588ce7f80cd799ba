import type { Actor } from "../../core/actor";
import { addDays, type Day, dayOf, instantAt } from "../../core/calendar";
import { DomainError } from "../../core/errors";
import { covers, may, reachOf } from "../../core/reach";
import { loadDeadlineBook } from "../../cycles/queries/deadlines-below";
import { getShownCycle } from "../../cycles/queries/open-cycle";
import type { Tx } from "../../db/client";
import { read } from "../../db/read";
import { loadUnitProgress, loadUnitProgressThen } from "../../progress/queries/unit-progress";
import type { Dashboard, DashboardQuestion, UnitNames } from "../dto";
import { deadlinesOf, rowsOf } from "../rules/rows";
import { doneYesterday, noteOn } from "../rules/standing";
import { loadCaps } from "./caps";
import { loadCauses } from "./causes";
import { loadNames, type NameRow } from "./names";
import { findDashboardUnit } from "./unit-facts";

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
  return (await findDashboard(actor, now, question)) ?? (await read(actor, refuseUnseen));
}

/** Before the first season there is nothing to see for anybody; else the unit is not visible. */
async function refuseUnseen(db: Tx): Promise<never> {
  await getShownCycle(db);
  throw new DomainError("notFound");
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

/** Who stands in the figures of the unit itself, by name. Two statements. */
export async function getUnitNames(actor: Actor, now: Date, question: DashboardQuestion): Promise<UnitNames> {
  return read(actor, async (db: Tx) => {
    const { until } = momentOf(question, now);
    const { structure = "now" } = question;
    const unit =
      (await findDashboardUnit(db, actor, { ...question, structure, until }, dayOf(now))) ?? (await refuseUnseen(db));
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
