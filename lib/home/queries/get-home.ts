import type { Actor } from "../../core/actor";
import { type Day, dayOf } from "../../core/calendar";
import { may } from "../../core/reach";
import { type DeadlineBook, loadDeadlineBook } from "../../cycles/queries/deadlines-below";
import { findShownCycle } from "../../cycles/queries/open-cycle";
import { findSeasonAt, type SeasonAt } from "../../cycles/queries/season-at";
import type { DeadlineKind } from "../../cycles/rules/deadline-kinds";
import { pointLimits } from "../../cycles/rules/point-items";
import { levelOfUnit, type UnitLevel } from "../../cycles/rules/unit-level";
import type { Tx } from "../../db/client";
import { read } from "../../db/read";
import { loadGaps } from "../../dossiers/queries/gaps";
import { handsInDossier } from "../../dossiers/rules";
import { loadOverdueByChild } from "../../progress/queries/totals";
import { groupStandings } from "../../ratings/queries/group-standing";
import { judgeGroupCap } from "../../ratings/rules";
import { formatCitation } from "../../regulations/citation";
import type { HomeFacts } from "../dto";
import { accountTasks } from "../rules/account-tasks";
import { betweenSeasons } from "../rules/between-seasons";
import { type BeyondCap, type LateUnit, leadTasks } from "../rules/lead-tasks";
import { meetingTasks } from "../rules/meeting-tasks";
import { nextStep, whileLookingBack } from "../rules/next-step";
import { ownTasks } from "../rules/own-tasks";
import { groupTasks, type HomeTask, type TaskGroup } from "../rules/task";
import { upwardTasks } from "../rules/upward-tasks";
import { loadAccountFacts, loadHomeFacts } from "./home-facts";

export type Home = {
  unitName: string | null;
  groups: TaskGroup[];
  /** What happens next and when, for a person with nothing to do. */
  empty: { title: string; text: string };
};

type ActiveUnit = NonNullable<Actor["active"]>["unit"];

/**
 * "Việc cần làm" of one person for the unit of the chosen role, computed from rows at this moment. Six statements at most:
 * season with its settings · facts · deadlines · gaps · late units · standings of the groups that the unit decides.
 */
export async function getHome(actor: Actor, now: Date): Promise<Home> {
  return read(actor, async (db) => {
    const unit = actor.active?.unit ?? null;
    const season = unit ? await findSeasonAt(db, unit.path) : null;
    const cycle = unit ? season : await findShownCycle(db);
    const unitName = unit?.name ?? null;
    const today = dayOf(now);
    if (cycle?.isLookingBack) return { unitName, groups: [], empty: whileLookingBack(cycle) };
    if (!cycle?.isOpen) {
      const tasks = [...betweenSeasons(actor, cycle), ...accountTasks(await loadAccountFacts(db, actor, now))];
      return { unitName, groups: groupTasks(tasks, today), empty: nextStep(cycle, [], today) };
    }
    const isScored = pointLimits(cycle.pack) !== null;
    const facts = await loadHomeFacts(db, { actor, cycleId: cycle.id, unitId: unit?.id ?? null, now, isScored });
    const own = ownTasks(facts, actor.personId);
    if (!unit || !season) return { unitName, groups: groupTasks(own, today), empty: nextStep(cycle, [], today) };
    const { tasks, days } = await unitTasks(db, { actor, cycle: season, unit, now }, facts);
    return { unitName, groups: groupTasks([...tasks, ...own], today), empty: nextStep(cycle, days, today) };
  });
}

type Place = { actor: Actor; cycle: SeasonAt; unit: ActiveUnit; now: Date };

async function unitTasks(db: Tx, place: Place, facts: HomeFacts): Promise<{ tasks: HomeTask[]; days: Day[] }> {
  const { actor, cycle, unit, now } = place;
  const book = await loadDeadlineBook(db, cycle.id, unit);
  const days = daysOf(unit, facts.above?.kind ?? null, book);
  const verdict = (verb: Parameters<typeof may>[1]) => may(actor, verb, unit);
  const leads = verdict("report.answer");
  const acts = verdict("dossier.submit") || leads;
  const gaps = acts ? ((await loadGaps(db, cycle.id, [unit.id])).get(unit.id) ?? []) : [];
  const pointsCitation = formatCitation(cycle.packHere.parameters["points.general"].citation);
  const tasks = [
    ...meetingTasks(facts, unit.id, { today: dayOf(now), now, reviewDay: days.review }),
    ...upwardTasks(facts, gaps, {
      id: unit.id,
      name: unit.name,
      aboveName: facts.above?.name ?? null,
      collectsReviews: verdict("dossier.submit"),
      sendsDossier: verdict("dossier.submit") && handsInDossier(unit.kind),
      writesReport: verdict("report.write"),
      dossierDay: days.dossier,
      pointsCitation,
    }),
    ...leadTasks(facts, {
      unitId: unit.id,
      managesPlan: verdict("plan.manage"),
      generates: verdict("obligation.generate"),
      completionDay: days.completion,
      gaps,
      pointsCitation,
      beyond: await beyondCaps(db, place, facts.groupIds),
      late: leads ? await lateUnits(db, place, facts) : [],
    }),
  ];
  return { tasks, days: [days.review, days.dossier, days.incoming, days.completion].filter((day) => day !== null) };
}

type UnitDays = { review: Day | null; dossier: Day | null; incoming: Day | null; completion: Day | null };

/**
 * The days that bind this unit, as its page of deadlines shows them. The province has no day to send by: it waits for what the
 * level below sends, and where nobody set a day for its own rating, that of the level below stands.
 */
function daysOf(unit: ActiveUnit, parentKind: string | null, book: DeadlineBook): UnitDays {
  const level = levelOfUnit(unit.kind, parentKind);
  const last = (of: UnitLevel, kind: DeadlineKind) => book.of(unit.path, of, kind)?.lastDay ?? null;
  return {
    review: last(level, "review"),
    dossier: last(level, "dossier"),
    incoming: level === "province" ? last("district", "dossier") : null,
    completion: last(level, "completion") ?? last("district", "completion"),
  };
}

async function beyondCaps(db: Tx, { cycle }: Place, groupIds: readonly string[]): Promise<BeyondCap[]> {
  if (groupIds.length === 0) return [];
  return (await groupStandings(db, groupIds)).flatMap((group) => {
    const cap = judgeGroupCap(cycle.packHere, group);
    if (group.proposedExcellent <= cap.limit) return [];
    const citation = formatCitation(cap.explanation.citation);
    return [{ id: group.id, name: group.name, proposed: group.proposedExcellent, limit: cap.limit, citation }];
  });
}

/** Units below that are behind their own plan, from the kept totals. */
async function lateUnits(db: Tx, { cycle, unit, now }: Place, facts: HomeFacts): Promise<LateUnit[]> {
  const overdueAt = await loadOverdueByChild(db, cycle.id, unit.id, dayOf(now));
  return facts.children
    .map((child) => ({ name: child.name, overdue: overdueAt.get(child.path) ?? 0 }))
    .filter((child) => child.overdue > 0)
    .toSorted((a, b) => b.overdue - a.overdue);
}
