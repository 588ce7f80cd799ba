import type { Actor } from "../../core/actor";
import { groupBy } from "../../core/group-by";
import type { Tx } from "../../db/client";
import type { Level } from "../../db/generated/enums";
import type { Explanation } from "../../regulations/explanation";
import { seesDecidingSide } from "../policy";
import { judgeGroupCap } from "../rules";
import { NOTHING_JUDGED } from "../rules/judgement";
import { explainStanding, isWhole, type Standing, type SubjectWhy } from "../rules/subject-why";
import { groupStandings } from "./group-standing";
import { loadOrderFacts } from "./order-facts";
import { loadSheetsOf } from "./point-sheets";
import { loadSubjects, type SubjectRow } from "./subject-facts";
import { type JudgedSeason, judgeSubjects, type Known, loadSeason, shownTo } from "./subject-findings";
import { loadPlaces } from "./subject-places";

export type ListedLevel = { level: Level; reason: string | null };

/** What stands for whom: a list explains the levels it gives, everything else the level where a subject stands. */
export type WhyQuestion = Known & {
  /** own: as the side below sees it, whoever asks; what it sends is read by it again. */
  side: "own" | "reader";
  list?: { id: string; items: ReadonlyMap<string, ListedLevel>; of: "list" | "decision"; session: string | null };
  /** The level that is asked about whatever stands: may it be excellent? */
  asIf?: Level;
  subjects?: ReadonlyMap<string, SubjectRow>;
};

/**
 * The explanations of many subjects of one season, in the order of the ids: what a decision kept, else what is computed from the facts. A
 * fixed number of statements; the caller has checked visibility.
 */
export async function loadWhys(
  db: Tx,
  actor: Actor,
  ids: readonly string[],
  question: WhyQuestion,
): Promise<SubjectWhy[]> {
  const subjects = question.subjects ?? (await loadSubjects(db, ids));
  const [first] = subjects.values();
  if (!first) return [];
  const wanted = ids.flatMap((id) => subjects.get(id) ?? []);
  const sees = (facts: SubjectRow) => question.side === "reader" && seesDecidingSide(actor, facts);
  const placed = await loadPlaces(db, actor, ids);
  const decided = wanted.filter((facts) => facts.decided && sees(facts)).map(({ id }) => id);
  const kept = await loadKept(db, decided, question.list?.of === "decision" ? question.list.id : null);
  const computed = await computeWhys(db, actor, { wanted, sees, kept, question });
  return wanted.map((facts) => {
    const { id: subjectId, name, title, track } = facts;
    const place = placed.get(subjectId) ?? { unit: facts.homeUnit.name, unitAbove: null };
    const whole = kept.get(subjectId);
    const explanation = whole && isWhole(whole) ? whole : computed(facts);
    return { subjectId, name, title, track, ...place, explanation };
  });
}

type Computing = {
  wanted: readonly SubjectRow[];
  sees: (facts: SubjectRow) => boolean;
  kept: ReadonlyMap<string, Explanation>;
  question: WhyQuestion;
};

/** Decided without its whole explanation (an older one, one of the demonstration): its cap as it was kept, the rest from what is entered now. */
const NOT_KEPT = "Quyết định này không giữ giải trình lúc ghi: phần này tính theo số liệu hiện có";

async function computeWhys(
  db: Tx,
  actor: Actor,
  { wanted, sees, kept, question }: Computing,
): Promise<(facts: SubjectRow) => Explanation> {
  const { list, asIf, season: known } = question;
  const missing = wanted.filter(({ id }) => {
    const explanation = kept.get(id);
    return !(explanation && isWhole(explanation));
  });
  const [first] = missing;
  if (!first) return neverAsked;
  const ids = missing.map(({ id }) => id);
  const season = known ?? (await loadSeason(db, first.cycleId));
  const sheets = await loadSheetsOf(db, ids);
  const votes = await loadVotes(db, ids);
  const targets = missing.map((facts) => {
    const shown = shownTo(sees(facts), facts, sheets.get(facts.id) ?? []);
    return { facts, shown: { ...shown, level: list?.items.get(facts.id)?.level ?? asIf ?? shown.level } };
  });
  const order = question.order ?? (list ? await loadOrderFacts(db, ids, [...list.items.keys()]) : undefined);
  const judged = await judgeSubjects(db, actor, targets, { ...question, season, ...(order ? { order } : {}) });
  const capOf = await loadCaps(
    db,
    targets.filter(({ facts }) => sees(facts)),
    season.packOf,
    list?.id,
  );
  const levels = new Map(targets.map(({ facts, shown }) => [facts.id, shown.level]));
  return (facts) => {
    const level = levels.get(facts.id) ?? null;
    const isPast = facts.decided && sees(facts);
    const standing: Standing = {
      of: list?.of ?? (asIf ? "asIf" : facts.decided ? "decision" : "now"),
      track: facts.track,
      level,
      reason: sees(facts) ? ((list?.items.get(facts.id) ?? facts.listedItem)?.reason ?? null) : null,
      ladder: facts,
      sees: sees(facts),
      judgement: judged.get(facts.id) ?? NOTHING_JUDGED,
      votes: votes.get(facts.id) ?? [],
      cap: level === "excellent" ? (kept.get(facts.id) ?? capOf(facts)) : null,
      lines: [...(list?.session ? [list.session] : []), ...(isPast ? [NOT_KEPT] : [])],
    };
    return explainStanding(season.packOf(facts.decidingUnit.path), standing);
  };
}

function neverAsked(facts: SubjectRow): never {
  throw new Error(`the explanation of ${facts.id} was kept and is not computed`);
}

/** What decisions kept of their levels: the one asked for, or the one that stands. One statement. */
async function loadKept(db: Tx, ids: readonly string[], decisionId: string | null): Promise<Map<string, Explanation>> {
  if (ids.length === 0) return new Map();
  const rows = await db.rating.findMany({
    where: {
      subjectId: { in: [...ids] },
      stage: "decision",
      ...(decisionId === null ? { supersededBy: null } : { decisionId }),
    },
    select: { subjectId: true, explanation: true },
  });
  return new Map(
    rows.flatMap(({ subjectId, explanation }) =>
      explanation === null ? [] : [[subjectId, explanation as unknown as Explanation] as const],
    ),
  );
}

/** How the votes were counted, as it was written down when they were announced. One statement. */
async function loadVotes(db: Tx, ids: readonly string[]): Promise<Map<string, Explanation[]>> {
  const rows = await db.$queryRaw<{ subjectId: string; place: string | null; explanation: Explanation }[]>`
    SELECT rating.subject_id AS "subjectId", place.name AS place, rating.explanation FROM rating
    LEFT JOIN collective place ON place.id = rating.place_id
    WHERE rating.subject_id = ANY(${[...ids]}::uuid[]) AND rating.stage = 'vote' AND rating.explanation IS NOT NULL
      AND NOT EXISTS (SELECT FROM rating later WHERE later.supersedes_id = rating.id)
    ORDER BY rating.recorded_at, rating.id`;
  return new Map(
    [...groupBy(rows, ({ subjectId }) => subjectId)].map(([id, own]) => [
      id,
      own.map(({ place, explanation }) =>
        own.length > 1 && place ? { ...explanation, title: `${explanation.title} – ${place}` } : explanation,
      ),
    ]),
  );
}

type Target = { facts: SubjectRow; shown: { level: Level | null } };

/** The arithmetic of the places for excellent, of the groups of those who take one. One statement, none where nobody does. */
async function loadCaps(
  db: Tx,
  targets: readonly Target[],
  packOf: JudgedSeason["packOf"],
  listId: string | undefined,
): Promise<(facts: SubjectRow) => Explanation | null> {
  const excellent = targets.filter(({ shown }) => shown.level === "excellent");
  const groupIds = [...new Set(excellent.flatMap(({ facts }) => facts.groupId ?? []))];
  if (groupIds.length === 0) return () => null;
  const standings = new Map((await groupStandings(db, groupIds, listId)).map((group) => [group.id, group]));
  return ({ groupId, decidingUnit }) => {
    const group = groupId === null ? undefined : standings.get(groupId);
    if (!group) return null;
    const { explanation } = judgeGroupCap(packOf(decidingUnit.path), group);
    return { ...explanation, title: `${explanation.title}: nhóm “${group.name}”` };
  };
}
