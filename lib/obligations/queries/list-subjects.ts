import type { Actor } from "../../core/actor";
import { foundOrRefuse } from "../../core/errors";
import { type Page, pageWindow } from "../../core/paging";
import type { Verdict } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import { findOpenCycle } from "../../cycles/queries/open-cycle";
import { Prisma } from "../../db/generated/client";
import type { Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import type { SubjectInSeason } from "../dto";
import { mayGenerateObligations } from "../policy";
import { loadSubjectRows } from "./subject-rows";

export const SUBJECT_STATES = ["toReview", "reviewed", "exempt"] as const;
export type SubjectState = (typeof SUBJECT_STATES)[number];

export type SubjectFilter = { track?: Track; state?: SubjectState; search?: string; page?: number };

export type SubjectList = Page<SubjectInSeason> & {
  hasSeason: boolean;
  may: { generate: Verdict };
};

/** The season's list of one unit and everything below it, 25 a page. Four statements however many rows. */
export async function listSubjects(actor: Actor, unitId: string, filter: SubjectFilter): Promise<SubjectList> {
  const page = Math.max(1, filter.page ?? 1);
  return read(actor, async (db) => {
    const [found] = await db.$queryRaw<{ id: string; path: string; parentId: string | null }[]>`
      SELECT id, path, parent_id AS "parentId" FROM unit
      WHERE id = ${unitId}::uuid AND ${unitSql(reachOf(actor, "unit.view"), "unit")}`;
    const unit = foundOrRefuse(found);
    const may = { generate: mayGenerateObligations(actor, unit) };
    const cycle = await findOpenCycle(db);
    if (!cycle) return { rows: [], total: 0, page, hasSeason: false, may };
    const where = subjectsWhere(cycle.id, unit.path, filter);
    const [counted] = await db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM subject JOIN unit home ON home.id = subject.home_unit_id WHERE ${where}`;
    const tail = Prisma.sql`
      ${SUBJECT_ORDER}
      LIMIT ${pageWindow(page).take} OFFSET ${pageWindow(page).skip}`;
    return { rows: await loadSubjectRows(db, where, tail), total: counted?.total ?? 0, page, hasSeason: true, may };
  });
}

export const SUBJECT_ORDER = Prisma.sql`ORDER BY subject.track, home.path, subject.sort_name COLLATE "vi-VN-x-icu", subject.id`;

/** Which subjects of a season a filter means, within a unit and below; on `subject` and `home`. */
export function subjectsWhere(cycleId: string, unitPath: string, filter: SubjectFilter): Prisma.Sql {
  const within = Prisma.sql`subject.cycle_id = ${cycleId}::uuid AND home.path LIKE ${`${unitPath}%`}`;
  return Prisma.join([within, ...conditionsOf(filter)], " AND ");
}

/** Officials without a leading post stand in the list for their rating only (R20.5): not among those to review. */
function conditionsOf({ track, state, search }: SubjectFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [Prisma.sql`(subject.track <> 'official' OR subject.is_leader)`];
  if (track) conditions.push(Prisma.sql`subject.track = ${track}::track`);
  if (state === "toReview") conditions.push(Prisma.sql`subject.required AND subject.reviewed_on IS NULL`);
  if (state === "reviewed") conditions.push(Prisma.sql`subject.reviewed_on IS NOT NULL`);
  if (state === "exempt") conditions.push(Prisma.sql`NOT subject.required`);
  const words = foldForSearch(search ?? "");
  if (words !== "") conditions.push(Prisma.sql`subject.search_name LIKE ${`%${words}%`}`);
  return conditions;
}
