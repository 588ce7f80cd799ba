import type { Actor } from "../../core/actor";
import { reachOf, type UnitReach } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { unitSql } from "../../db/unit-reach";
import { aboveSql } from "../../units/queries/unit-above";

/** `cell`: where the person is a member, and the unit above it where that tells two of the same name apart. */
export type FoundPerson = { id: string; fullName: string; cell: { name: string; above: string | null } | null };

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

/** At most ten people whom the actor sees and whose name contains what was typed, with or without marks. */
export async function searchPeople(db: Tx, actor: Actor, typed: string): Promise<FoundPerson[]> {
  const folded = foldForSearch(typed);
  if (folded.length < 2) return [];
  return db.$queryRaw<FoundPerson[]>`
    SELECT person.id, person.full_name AS "fullName", (
      SELECT jsonb_build_object('name', unit.name, 'above', ${aboveSql(actor, "unit")}) FROM membership JOIN unit ON unit.id = membership.cell_id
      WHERE membership.person_id = person.id AND membership.valid_to IS NULL LIMIT 1) AS cell
    FROM person
    WHERE person.search_name LIKE ${`%${folded}%`} AND ${inReach(reachOf(actor, "unit.view"))}
    ORDER BY person.sort_name COLLATE "vi-VN-x-icu", person.id LIMIT 10`;
}
