import type { UnitReach } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { unitSql } from "../../db/unit-reach";

export type FoundPerson = { id: string; fullName: string; unitName: string };

/** People belong to a reach through their cell, a seat or a post. */
function inReach(reach: UnitReach): Prisma.Sql {
  const unit = unitSql(reach, "unit");
  return Prisma.sql`EXISTS (
    SELECT 1 FROM unit WHERE ${unit} AND unit.id IN (
      SELECT membership.cell_id FROM membership WHERE membership.person_id = person.id AND membership.valid_to IS NULL
      UNION SELECT collective.unit_id FROM collective_seat JOIN collective ON collective.id = collective_seat.collective_id
        WHERE collective_seat.person_id = person.id AND collective_seat.valid_to IS NULL
      UNION SELECT "position".unit_id FROM "position" WHERE "position".person_id = person.id AND "position".valid_to IS NULL))`;
}

export async function personInReach(
  db: Tx,
  reach: UnitReach,
  personId: string,
): Promise<{ id: string; fullName: string } | null> {
  const rows = await db.$queryRaw<{ id: string; fullName: string }[]>`
    SELECT person.id, person.full_name AS "fullName" FROM person WHERE person.id = ${personId}::uuid AND ${inReach(reach)}`;
  return rows[0] ?? null;
}

/** At most ten people whose name contains what was typed, with or without marks. */
export async function searchPeople(db: Tx, reach: UnitReach, typed: string): Promise<FoundPerson[]> {
  const folded = foldForSearch(typed);
  if (folded.length < 2) return [];
  return db.$queryRaw<FoundPerson[]>`
    SELECT person.id, person.full_name AS "fullName", coalesce((
      SELECT unit.name FROM membership JOIN unit ON unit.id = membership.cell_id
      WHERE membership.person_id = person.id AND membership.valid_to IS NULL LIMIT 1), '') AS "unitName"
    FROM person
    WHERE person.search_name LIKE ${`%${folded}%`} AND ${inReach(reach)}
    ORDER BY person.sort_name COLLATE "vi-VN-x-icu", person.id LIMIT 10`;
}
