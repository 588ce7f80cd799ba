import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import { COUNT_LIMIT, cappedPage, type Page, pageWindow } from "../../core/paging";
import type { Verdict } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import { whileOpen } from "../../cycles/queries/open-cycle";
import { findSeasonAt } from "../../cycles/queries/season-at";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import type { SubjectInSeason } from "../dto";
import { mayGenerateObligations } from "../policy";
import { countSmallBodies, type SmallBodyCounts } from "./small-bodies";
import { loadSubjectRows } from "./subject-rows";

export const SUBJECT_STATES = ["toReview", "reviewed", "exempt"] as const;
export type SubjectState = (typeof SUBJECT_STATES)[number];

export type SubjectFilter = { track?: Track; state?: SubjectState; search?: string; page?: number };

export type SubjectList = Page<SubjectInSeason> & {
  hasSeason: boolean;
  /** Collectives of under three members: without and with a place of review (R3.7). */
  smallBodies: SmallBodyCounts;
  may: { generate: Verdict };
};

/** The season's list of one unit and everything below it, 25 a page. Five statements however many rows. */
export async function listSubjects(
  actor: Actor,
  unitId: string,
  filter: SubjectFilter,
  now: Date,
): Promise<SubjectList> {
  const page = Math.max(1, filter.page ?? 1);
  return read(actor, async (db) => {
    const [found] = await db.$queryRaw<{ id: string; path: string; parentId: string | null }[]>`
      SELECT id, path, parent_id AS "parentId" FROM unit
      WHERE id = ${unitId}::uuid AND ${unitSql(reachOf(actor, "unit.view"), "unit")}`;
    const unit = foundOrRefuse(found);
    const generate = mayGenerateObligations(actor, unit);
    const cycle = await findSeasonAt(db, unit.path);
    if (!cycle)
      return {
        rows: [],
        total: 0,
        page,
        hasSeason: false,
        smallBodies: { waiting: 0, decided: 0, isBinding: false },
        may: { generate },
      };
    const may = { generate: whileOpen(cycle, generate) };
    const where = subjectsWhere(cycle.id, unit.path, filter);
    const counted = await countSubjects(db, { cycleId: cycle.id, unitId: unit.id, filter, where });
    const chosen = Prisma.sql`SELECT subject.id FROM subject JOIN unit home ON home.id = subject.home_unit_id WHERE ${where}
      ORDER BY ${orderOf(unit)} LIMIT ${pageWindow(page).take} OFFSET ${pageWindow(page).skip}`;
    const rows = await loadSubjectRows(
      db,
      Prisma.sql`subject.id IN (${chosen})`,
      Prisma.sql`ORDER BY ${orderOf(unit)}`,
    );
    const facts = { cycleId: cycle.id, path: unit.path, day: dayOf(now), pack: cycle.packHere };
    const smallBodies = await countSmallBodies(db, facts);
    return { ...cappedPage(rows, counted, page), hasSeason: true, smallBodies, may };
  });
}

/** Which subjects of a season a filter means, within a unit and below; on `subject` and `home`. */
export function subjectsWhere(cycleId: string, unitPath: string, filter: SubjectFilter): Prisma.Sql {
  const within = Prisma.sql`subject.cycle_id = ${cycleId}::uuid AND home.path LIKE ${`${unitPath}%`}`;
  return Prisma.join([within, ...conditionsOf(filter)], " AND ");
}

/** A commune reads its list cell by cell; a district or a province, where a name is looked for, in the order of names. */
export function orderOf(unit: { path: string }): Prisma.Sql {
  const isWide = unit.path.split("/").length <= 4;
  return isWide
    ? Prisma.sql`subject.track, subject.sort_name COLLATE "vi-VN-x-icu", subject.id`
    : Prisma.sql`subject.track, home.path, subject.sort_name COLLATE "vi-VN-x-icu", subject.id`;
}

type Counting = { cycleId: string; unitId: string; filter: SubjectFilter; where: Prisma.Sql };

/** Without a search the kept totals know the number; what is searched is counted up to the limit. One statement. */
async function countSubjects(db: Tx, { cycleId, unitId, filter, where }: Counting): Promise<number> {
  if (foldForSearch(filter.search ?? "") !== "") {
    const [counted] = await db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM (
        SELECT 1 FROM subject JOIN unit home ON home.id = subject.home_unit_id WHERE ${where} LIMIT ${COUNT_LIMIT + 1}) limited`;
    return counted?.total ?? 0;
  }
  const kept = Prisma.sql`cycle_id = ${cycleId}::uuid AND unit_id = ${unitId}::uuid AND measure IN ('required', 'exempt', 'reviewed')
    ${filter.track ? Prisma.sql`AND track = ${filter.track}::track` : Prisma.empty}`;
  const rows = await db.$queryRaw<{ measure: "required" | "exempt" | "reviewed"; value: number }[]>`
    SELECT measure, sum(value)::int AS value FROM (
      SELECT measure, value FROM unit_total WHERE ${kept}
      UNION ALL SELECT measure, value FROM unit_total_below WHERE ${kept}) kept GROUP BY measure`;
  const number = { required: 0, exempt: 0, reviewed: 0 };
  for (const { measure, value } of rows) number[measure] = value;
  if (filter.state === "toReview") return number.required - number.reviewed;
  if (filter.state === "reviewed") return number.reviewed;
  return filter.state === "exempt" ? number.exempt : number.required + number.exempt;
}

/** Officials of no reviewed collective stand in the list for their rating only (R20.5): not among those to review. */
function conditionsOf({ track, state, search }: SubjectFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [Prisma.sql`subject.own_review`];
  if (track) conditions.push(Prisma.sql`subject.track = ${track}::track`);
  if (state === "toReview") conditions.push(Prisma.sql`subject.required AND subject.reviewed_on IS NULL`);
  if (state === "reviewed") conditions.push(Prisma.sql`subject.reviewed_on IS NOT NULL`);
  if (state === "exempt") conditions.push(Prisma.sql`NOT subject.required`);
  const words = foldForSearch(search ?? "");
  if (words !== "") conditions.push(Prisma.sql`subject.search_name LIKE ${`%${words}%`}`);
  return conditions;
}
