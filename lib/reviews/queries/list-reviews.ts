import type { Actor } from "../../core/actor";
import { type Page, pageWindow } from "../../core/paging";
import { foldForSearch } from "../../core/vietnamese";
import { findShownCycle } from "../../cycles/queries/open-cycle";
import { Prisma } from "../../db/generated/client";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import { aboveSql } from "../../units/queries/unit-above";
import { reviewsVisibleTo } from "../policy";
import type { ReviewState } from "../rules";

export type ReviewFilters = {
  search: string;
  state: ReviewState | "";
  kind: "person" | "collective" | "";
  page: number;
};

export type ReviewRow = {
  kind: "person" | "collective";
  id: string;
  name: string;
  title: string | null;
  unitName: string;
  /** Above the unit, where that tells two of the same name apart. */
  unitAbove: string | null;
  state: ReviewState;
  enteredOnPaper: boolean;
};

export type ReviewList = Page<ReviewRow> & { counts: Record<ReviewState, number> };

/** Who has to hand in a review in the actor's reach, with its state; people in Vietnamese name order, collectives first. */
export async function listReviews(actor: Actor, filters: ReviewFilters): Promise<ReviewList> {
  return read(actor, async (db) => {
    const cycle = await findShownCycle(db);
    if (!cycle) return { rows: [], total: 0, page: 1, counts: { notStarted: 0, draft: 0, submitted: 0 } };
    const { take, skip } = pageWindow(filters.page);
    const targets = targetSql(actor, cycle.id, filters);
    const rows = await db.$queryRaw<(ReviewRow & { total: number })[]>`
      SELECT kind, target.id, name, title, "unitName", ${aboveSql(actor, "home")} AS "unitAbove", state, "enteredOnPaper", (count(*) OVER ())::int AS total
      FROM (${targets}) AS target CROSS JOIN LATERAL (SELECT target.unit_id AS id, target.parent_id) home
      WHERE ${filters.state ? Prisma.sql`state = ${filters.state}` : Prisma.sql`TRUE`}
      ORDER BY kind, sort_name COLLATE "vi-VN-x-icu", target.id
      LIMIT ${take} OFFSET ${skip}`;
    const counted = await db.$queryRaw<{ state: ReviewState; count: number }[]>`
      SELECT state, count(*)::int AS count FROM (${targets}) AS target GROUP BY state`;
    const counts: Record<ReviewState, number> = { notStarted: 0, draft: 0, submitted: 0 };
    for (const each of counted) counts[each.state] = each.count;
    return {
      rows: rows.map(({ total: _total, ...row }) => row),
      total: rows[0]?.total ?? 0,
      page: filters.page,
      counts,
    };
  });
}

/** One row per person or collective that is reviewed, whatever the number of tracks. */
function targetSql(actor: Actor, cycleId: string, filters: ReviewFilters): Prisma.Sql {
  const own = actor.personId ? Prisma.sql`OR subject.person_id = ${actor.personId}::uuid` : Prisma.empty;
  const search = foldForSearch(filters.search);
  const kind =
    filters.kind === "person"
      ? Prisma.sql`AND subject.person_id IS NOT NULL`
      : filters.kind === "collective"
        ? Prisma.sql`AND subject.collective_id IS NOT NULL`
        : Prisma.empty;
  return Prisma.sql`
    SELECT DISTINCT ON (subject.person_id, subject.collective_id)
      CASE WHEN subject.person_id IS NULL THEN 'collective' ELSE 'person' END AS kind,
      coalesce(subject.person_id, subject.collective_id) AS id,
      subject.name, subject.title, subject.sort_name, unit.name AS "unitName", unit.id AS unit_id, unit.parent_id,
      coalesce(of_person.status::text, of_collective.status::text, 'notStarted') AS state,
      coalesce(of_person.entered_on_paper, of_collective.entered_on_paper, FALSE) AS "enteredOnPaper"
    FROM subject
    JOIN unit ON unit.id = subject.home_unit_id
    LEFT JOIN self_review of_person ON of_person.cycle_id = subject.cycle_id AND of_person.person_id = subject.person_id
    LEFT JOIN self_review of_collective ON of_collective.cycle_id = subject.cycle_id AND of_collective.collective_id = subject.collective_id
    WHERE subject.cycle_id = ${cycleId}::uuid AND subject.required AND subject.track <> 'organisation'
      AND (${unitSql(reviewsVisibleTo(actor), "unit")} ${own})
      AND ${search ? Prisma.sql`subject.search_name LIKE ${`%${search}%`}` : Prisma.sql`TRUE`} ${kind}
    ORDER BY subject.person_id, subject.collective_id, (subject.track = 'partyMember') DESC`;
}
