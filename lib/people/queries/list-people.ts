import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { type Page, pageWindow } from "../../core/paging";
import { reachOf } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { ConditionKind, PartyStatus } from "../../db/generated/enums";
import { read } from "../../db/read";
import { peopleInReach } from "./person-reach";

export const PEOPLE_STATUSES = ["official", "probationary", "nonParty", "condition"] as const;
export type PeopleStatus = (typeof PEOPLE_STATUSES)[number];

export type PeopleFilter = {
  search?: string;
  /** The subtree of this unit. */
  unitId?: string;
  status?: PeopleStatus;
  onlyOfficials?: boolean;
  page?: number;
};

export type PersonRow = {
  id: string;
  fullName: string;
  birthDate: string;
  isOfficial: boolean;
  status: PartyStatus | null;
  cell: { id: string; name: string } | null;
  /** The highest seat or position, in words. */
  title: string | null;
  conditions: ConditionKind[];
};

/** People the actor may see, in Vietnamese name order, 25 a page. Two statements however many people. */
export async function listPeople(actor: Actor, filter: PeopleFilter, now: Date): Promise<Page<PersonRow>> {
  const day = dayOf(now);
  const page = Math.max(1, filter.page ?? 1);
  const where = peopleWhere(actor, filter, day);
  return read(actor, async (db) => {
    const [counted] = await db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM person
      LEFT JOIN membership held ON held.person_id = person.id
        AND is_valid_on(held.valid_from, held.valid_to, ${day}::date)
      LEFT JOIN unit cell ON cell.id = held.cell_id
      WHERE ${where}`;
    return { rows: await loadPage(db, where, day, page), total: counted?.total ?? 0, page };
  });
}

/** Which people a filter means, within the reach of the actor. */
export function peopleWhere(actor: Actor, filter: PeopleFilter, day: string): Prisma.Sql {
  return Prisma.join([reached(actor, day), ...conditionsOf(filter, day)], " AND ");
}

function reached(actor: Actor, day: string): Prisma.Sql {
  return Prisma.sql`person.id IN ${peopleInReach(reachOf(actor, "unit.view"), day)}`;
}

function conditionsOf(filter: PeopleFilter, day: string): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  const words = foldForSearch(filter.search ?? "");
  if (words !== "") conditions.push(Prisma.sql`person.search_name LIKE ${`%${words}%`}`);
  if (filter.unitId) conditions.push(withinUnit(filter.unitId, day));
  if (filter.onlyOfficials) conditions.push(Prisma.sql`person.is_official`);
  if (filter.status === "nonParty") conditions.push(Prisma.sql`held.id IS NULL`);
  else if (filter.status === "condition")
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM person_condition held_condition
      WHERE held_condition.person_id = person.id
        AND is_valid_on(held_condition.valid_from, held_condition.valid_to, ${day}::date))`);
  else if (filter.status) conditions.push(Prisma.sql`held.status = ${filter.status}::party_status`);
  return conditions;
}

/** Members of the cells below the unit, and who holds a seat there. */
function withinUnit(unitId: string, day: string): Prisma.Sql {
  return Prisma.sql`person.id IN (
    SELECT membership.person_id FROM membership JOIN unit below ON below.id = membership.cell_id
    JOIN unit chosen ON below.path LIKE chosen.path || '%'
    WHERE chosen.id = ${unitId}::uuid AND is_valid_on(membership.valid_from, membership.valid_to, ${day}::date)
    UNION
    SELECT seat.person_id FROM collective_seat seat JOIN collective ON collective.id = seat.collective_id
    JOIN unit below ON below.id = collective.unit_id JOIN unit chosen ON below.path LIKE chosen.path || '%'
    WHERE chosen.id = ${unitId}::uuid AND is_valid_on(seat.valid_from, seat.valid_to, ${day}::date))`;
}

function loadPage(db: Tx, where: Prisma.Sql, day: string, page: number): Promise<PersonRow[]> {
  const { take, skip } = pageWindow(page);
  return db.$queryRaw<PersonRow[]>`${peopleRows(where, day)} LIMIT ${take} OFFSET ${skip}`;
}

/** The rows of the list in its order, for a page or for a whole export. */
export function peopleRows(where: Prisma.Sql, day: string): Prisma.Sql {
  return Prisma.sql`
    SELECT person.id, person.full_name AS "fullName", person.birth_date::text AS "birthDate",
      person.is_official AS "isOfficial", held.status::text AS status,
      CASE WHEN cell.id IS NOT NULL THEN jsonb_build_object('id', cell.id, 'name', cell.name) END AS cell,
      coalesce(
        (SELECT seat.title FROM collective_seat seat JOIN collective ON collective.id = seat.collective_id
         JOIN unit ON unit.id = collective.unit_id
         WHERE seat.person_id = person.id AND is_valid_on(seat.valid_from, seat.valid_to, ${day}::date)
         ORDER BY seat.role, length(unit.path), collective.kind LIMIT 1),
        (SELECT post.title FROM "position" post
         WHERE post.person_id = person.id AND is_valid_on(post.valid_from, post.valid_to, ${day}::date)
         ORDER BY post.rank LIMIT 1)) AS title,
      coalesce((SELECT jsonb_agg(held_condition.kind ORDER BY held_condition.kind) FROM person_condition held_condition
        WHERE held_condition.person_id = person.id
          AND is_valid_on(held_condition.valid_from, held_condition.valid_to, ${day}::date)), '[]') AS conditions
    FROM person
    LEFT JOIN membership held ON held.person_id = person.id
      AND is_valid_on(held.valid_from, held.valid_to, ${day}::date)
    LEFT JOIN unit cell ON cell.id = held.cell_id
    WHERE ${where}
    ORDER BY person.sort_name COLLATE "vi-VN-x-icu", person.id`;
}
