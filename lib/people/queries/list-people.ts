import type { Actor } from "../../core/actor";
import { type Day, dayOf } from "../../core/calendar";
import { COUNT_LIMIT, cappedPage, type Page, pageWindow } from "../../core/paging";
import { reachOf } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import type { ConditionKind, Gender, PartyStatus, WorkSector } from "../../db/generated/enums";
import { read } from "../../db/read";
import { aboveSql } from "../../units/queries/unit-above";
import { countReached, isReached, ofPerson, type ReachedPart, reachedPeople, sizeOf } from "./reached-people";

export const PEOPLE_STATUSES = ["official", "probationary", "nonParty", "condition"] as const;
export type PeopleStatus = (typeof PEOPLE_STATUSES)[number];

/** In a district the first pages are found soonest by walking the order of names, later ones by gathering everybody. */
const WALKED_PAGES = 4;

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
  /** `above`: the unit above the cell, where that tells two of the same name apart. */
  cell: { id: string; name: string; above: string | null } | null;
  /** The highest seat or position, in words. */
  title: string | null;
  conditions: ConditionKind[];
};

/** What the register holds beyond the list: all that the template of the import asks about the person. */
export type RegisteredPerson = PersonRow & {
  gender: Gender;
  cardNumber: string | null;
  workSector: WorkSector | null;
  cellCode: string | null;
  admittedOn: Day | null;
  officialOn: Day | null;
  validFrom: Day | null;
};

/**
 * People the actor may see, in Vietnamese name order, 25 a page, counted up to a limit. Two statements however many people, a third
 * for the place of a chosen unit. In a province the list is walked in its order and each person's visibility looked up; where few
 * are visible, those are gathered first.
 */
export async function listPeople(actor: Actor, filter: PeopleFilter, now: Date): Promise<Page<PersonRow>> {
  const page = Math.max(1, filter.page ?? 1);
  return read(actor, async (db) => {
    const part = await partOf(db, actor, filter, dayOf(now));
    const conditions = conditionsOf(filter, part.day);
    const counted = conditions.length === 0 ? await countReached(db, part) : await countFound(db, part, conditions);
    return cappedPage(await loadPage(db, part, conditions, { page, above: aboveSql(actor, "cell") }), counted, page);
  });
}

async function partOf(db: Tx, actor: Actor, filter: PeopleFilter, day: Day): Promise<ReachedPart> {
  const within = filter.unitId ? await pathOf(db, filter.unitId) : null;
  return { reach: reachOf(actor, "unit.view"), within, day };
}

/** Of a unit that does not exist nobody is below. */
async function pathOf(db: Tx, unitId: string): Promise<string> {
  const unit = await db.unit.findUnique({ where: { id: unitId }, select: { path: true } });
  return unit?.path ?? "/-/";
}

function conditionsOf(filter: PeopleFilter, day: string): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  const words = foldForSearch(filter.search ?? "");
  if (words !== "") conditions.push(Prisma.sql`person.search_name LIKE ${`%${words}%`}`);
  if (filter.onlyOfficials) conditions.push(Prisma.sql`person.is_official`);
  if (filter.status === "nonParty") conditions.push(Prisma.sql`held.id IS NULL`);
  else if (filter.status === "condition")
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM person_condition held_condition
      WHERE held_condition.person_id = person.id
        AND is_valid_on(held_condition.valid_from, held_condition.valid_to, ${day}::date))`);
  else if (filter.status) conditions.push(Prisma.sql`held.status = ${filter.status}::party_status`);
  return conditions;
}

/** Visible people with their membership of the day. */
function found(part: ReachedPart, conditions: readonly Prisma.Sql[], walk: boolean): Prisma.Sql {
  const people = walk
    ? Prisma.sql`person CROSS JOIN LATERAL ${isReached(part)} reached`
    : Prisma.sql`${reachedPeople(part)} reached JOIN person ON person.id = reached.person_id`;
  return Prisma.sql`${people} LEFT JOIN membership held ON ${ofPerson(Prisma.sql`held.person_id`)}
      AND is_valid_on(held.valid_from, held.valid_to, ${part.day}::date)
    ${conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join([...conditions], " AND ")}` : Prisma.empty}`;
}

async function countFound(db: Tx, part: ReachedPart, conditions: readonly Prisma.Sql[]): Promise<number> {
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM (
      SELECT 1 FROM ${found(part, conditions, sizeOf(part) === "province")} LIMIT ${COUNT_LIMIT + 1}) limited`;
  return counted?.total ?? 0;
}

type Shown = { page: number; above: Prisma.Sql };

function loadPage(
  db: Tx,
  part: ReachedPart,
  conditions: readonly Prisma.Sql[],
  { page, above }: Shown,
): Promise<PersonRow[]> {
  const { take, skip } = pageWindow(page);
  const walk =
    sizeOf(part) === "province" || (sizeOf(part) === "district" && conditions.length === 0 && page <= WALKED_PAGES);
  const window = Prisma.sql`LIMIT ${take} OFFSET ${skip}`;
  return db.$queryRaw<PersonRow[]>`${peopleRows(part, conditions, { walk, window, above })}`;
}

/** Everybody whom a filter means, in the order of the list, as PersonRow or whole as RegisteredPerson: the statement of an export. */
export async function peopleOfFilter(
  db: Tx,
  actor: Actor,
  filter: PeopleFilter,
  { day, isWhole = false }: { day: Day; isWhole?: boolean },
): Promise<Prisma.Sql> {
  const part = await partOf(db, actor, filter, day);
  const taking = { walk: false, window: Prisma.empty, above: aboveSql(actor, "cell"), isWhole };
  return peopleRows(part, conditionsOf(filter, day), taking);
}

type Taking = { walk: boolean; window: Prisma.Sql; above: Prisma.Sql; isWhole?: boolean };

const REGISTERED_HELD = Prisma.sql`, person.gender, person.card_number, person.work_sector, held.admitted_on, held.official_on, held.valid_from`;
const REGISTERED = Prisma.sql`, person.gender::text AS gender, person.card_number AS "cardNumber", person.work_sector::text AS "workSector",
      cell.code AS "cellCode", person.admitted_on::text AS "admittedOn", person.official_on::text AS "officialOn",
      person.valid_from::text AS "validFrom"`;

/** The rows of the list in its order. */
function peopleRows(part: ReachedPart, conditions: readonly Prisma.Sql[], taking: Taking): Prisma.Sql {
  const { walk, window, above, isWhole = false } = taking;
  return Prisma.sql`
    WITH chosen AS (
      SELECT person.id, person.full_name, person.birth_date, person.is_official, person.sort_name, held.status, held.cell_id${isWhole ? REGISTERED_HELD : Prisma.empty}
      FROM ${found(part, conditions, walk)}
      ORDER BY person.sort_name COLLATE "vi-VN-x-icu", person.id ${window})
    SELECT person.id, person.full_name AS "fullName", person.birth_date::text AS "birthDate",
      person.is_official AS "isOfficial", person.status::text AS status,
      CASE WHEN cell.id IS NOT NULL THEN jsonb_build_object('id', cell.id, 'name', cell.name, 'above', ${above}) END AS cell,
      coalesce(
        (SELECT seat.title FROM collective_seat seat JOIN collective ON collective.id = seat.collective_id
         JOIN unit ON unit.id = collective.unit_id
         WHERE ${ofPerson(Prisma.sql`seat.person_id`)} AND is_valid_on(seat.valid_from, seat.valid_to, ${part.day}::date)
         ORDER BY seat.role, length(unit.path), collective.kind LIMIT 1),
        (SELECT post.title FROM "position" post
         WHERE post.person_id = person.id AND is_valid_on(post.valid_from, post.valid_to, ${part.day}::date)
         ORDER BY post.rank LIMIT 1)) AS title,
      coalesce((SELECT jsonb_agg(held_condition.kind ORDER BY held_condition.kind) FROM person_condition held_condition
        WHERE held_condition.person_id = person.id
          AND is_valid_on(held_condition.valid_from, held_condition.valid_to, ${part.day}::date)), '[]') AS conditions${isWhole ? REGISTERED : Prisma.empty}
    FROM chosen person LEFT JOIN unit cell ON cell.id = person.cell_id
    ORDER BY person.sort_name COLLATE "vi-VN-x-icu", person.id`;
}
