import type { Actor } from "../../core/actor";
import type { Day } from "../../core/calendar";
import { groupBy } from "../../core/group-by";
import { reachOf } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { unitSql } from "../../db/unit-reach";
import { peopleInReach } from "../../people/queries/person-reach";
import {
  identityKey,
  type KnownPerson,
  type NamedCollective,
  type NamedPlace,
  type PeopleRegister,
  placeIndex,
} from "../rules/people-register";

type Place = NamedPlace & { isCell: boolean };
type Places = Pick<PeopleRegister, "cells" | "collectives" | "workplaces">;

/** The places of a unit into which this actor may put people. Two statements. */
export async function loadPlaces(db: Tx, actor: Actor, unitPath: string, day: Day): Promise<Places> {
  const within = Prisma.sql`unit.path LIKE ${`${unitPath}%`} AND is_valid_on(unit.valid_from, unit.valid_to, ${day}::date)
    AND ${unitSql(reachOf(actor, "person.manage"), "unit")}`;
  const units = await db.$queryRaw<Place[]>`
    SELECT unit.id, unit.path, unit.parent_id AS "parentId", unit.name, unit.code,
      unit.kind IN ('cell', 'grassrootsCell') AS "isCell"
    FROM unit WHERE ${within} ORDER BY unit.path`;
  const collectives = await db.$queryRaw<NamedCollective[]>`
    SELECT collective.id, collective.name,
      jsonb_build_object('id', unit.id, 'path', unit.path, 'parentId', unit.parent_id, 'name', unit.name) AS unit,
      EXISTS (SELECT 1 FROM collective_seat seat WHERE seat.collective_id = collective.id AND seat.role = 'head'
        AND is_valid_on(seat.valid_from, seat.valid_to, ${day}::date)) AS "hasHead"
    FROM collective JOIN unit ON unit.id = collective.unit_id
    WHERE ${within} AND is_valid_on(collective.valid_from, collective.valid_to, ${day}::date)
    ORDER BY unit.path, collective.kind, collective.name`;
  return {
    cells: placeIndex(
      units.filter((unit) => unit.isCell),
      (unit) => unit.code,
      "chi bộ",
    ),
    workplaces: placeIndex(units, (unit) => unit.code, "đơn vị"),
    collectives: placeIndex(collectives, (collective) => collective.unit.name, "tập thể"),
  };
}

export type WantedPeople = {
  cardNumbers: readonly string[];
  names: readonly string[];
  birthDates: readonly string[];
};

/** The register as far as a list of people touches it. Four statements however long the list. */
export async function loadPeopleRegister(
  db: Tx,
  actor: Actor,
  unitPath: string,
  wanted: WantedPeople,
  day: Day,
): Promise<PeopleRegister> {
  const places = await loadPlaces(db, actor, unitPath, day);
  const byCard = wanted.cardNumbers.length === 0 ? [] : await loadByCard(db, actor, wanted.cardNumbers, day);
  const alike = wanted.names.length === 0 ? [] : await loadAlike(db, unitPath, wanted, day);
  return {
    ...places,
    byCard: new Map(
      byCard.flatMap((person) => (person.cardNumber === null ? [] : [[person.cardNumber, person] as const])),
    ),
    byIdentity: groupBy(alike, (person) => identityKey(person.searchName, person.birthDate)),
  };
}

function loadByCard(db: Tx, actor: Actor, cards: readonly string[], day: Day): Promise<KnownPerson[]> {
  return db.$queryRaw<KnownPerson[]>`
    SELECT ${personFields(day)}, (person.id IN ${peopleInReach(reachOf(actor, "person.manage"), day)}) AS "isReached"
    FROM person ${heldOn(day)} WHERE person.card_number = ANY(${[...cards]}::text[])`;
}

/** Folded name and birth date in a cell of the unit, members of today or of another day. */
function loadAlike(db: Tx, unitPath: string, wanted: WantedPeople, day: Day): Promise<KnownPerson[]> {
  const names = wanted.names.map(foldForSearch);
  return db.$queryRaw<KnownPerson[]>`
    SELECT ${personFields(day)}, TRUE AS "isReached"
    FROM unnest(${names}::text[], ${[...wanted.birthDates]}::date[]) AS asked (name, born)
    JOIN person ON person.search_name = asked.name AND person.birth_date = asked.born
    ${heldOn(day)}
    WHERE cell.path LIKE ${`${unitPath}%`} GROUP BY person.id, held.id, cell.id`;
}

function heldOn(day: Day): Prisma.Sql {
  return Prisma.sql`LEFT JOIN membership held ON held.person_id = person.id
    AND is_valid_on(held.valid_from, held.valid_to, ${day}::date)
    LEFT JOIN unit cell ON cell.id = held.cell_id`;
}

function personFields(day: Day): Prisma.Sql {
  return Prisma.sql`person.id, person.full_name AS "fullName", person.search_name AS "searchName", person.birth_date::text AS "birthDate",
    person.gender::text AS gender, person.card_number AS "cardNumber", person.is_official AS "isOfficial", person.work_sector::text AS "workSector", person.version,
    CASE WHEN held.id IS NOT NULL THEN jsonb_build_object('cellId', held.cell_id, 'cellName', cell.name, 'status', held.status,
      'admittedOn', held.admitted_on, 'officialOn', held.official_on) END AS membership,
    coalesce((SELECT jsonb_agg(jsonb_build_object('collectiveId', seat.collective_id, 'role', seat.role, 'title', seat.title))
      FROM collective_seat seat WHERE seat.person_id = person.id AND is_valid_on(seat.valid_from, seat.valid_to, ${day}::date)), '[]') AS seats,
    coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', post.unit_id, 'title', post.title, 'rank', post.rank, 'managementLevel', post.management_level))
      FROM "position" post WHERE post.person_id = person.id AND is_valid_on(post.valid_from, post.valid_to, ${day}::date)), '[]') AS positions`;
}
