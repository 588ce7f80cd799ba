import type { Actor, PlacedUnit } from "../../core/actor";
import type { Day } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import type { Verb } from "../../core/permissions";
import { reachOf, type UnitReach } from "../../core/reach";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { unitSql } from "../../db/unit-reach";

/** Ids of the people a reach covers on a day: members of its cells, holders of seats and positions in its units. */
export function peopleInReach(reach: UnitReach, day: Day): Prisma.Sql {
  const covered = unitSql(reach, "unit");
  return Prisma.sql`(
    SELECT membership.person_id FROM membership JOIN unit ON unit.id = membership.cell_id
    WHERE is_valid_on(membership.valid_from, membership.valid_to, ${day}::date) AND ${covered}
    UNION
    SELECT seat.person_id FROM collective_seat seat JOIN collective ON collective.id = seat.collective_id
    JOIN unit ON unit.id = collective.unit_id
    WHERE is_valid_on(seat.valid_from, seat.valid_to, ${day}::date) AND ${covered}
    UNION
    SELECT post.person_id FROM "position" post JOIN unit ON unit.id = post.unit_id
    WHERE is_valid_on(post.valid_from, post.valid_to, ${day}::date) AND ${covered})`;
}

export type ReachedPerson = {
  id: string;
  fullName: string;
  version: number;
  /** Units the person belongs to on that day: cell first, then those of seats and positions. */
  units: (PlacedUnit & { name: string })[];
};

/** Loads, and with `lock` locks, a person through the visibility of the actor: not visible is not found and not locked. */
export async function findReachedPerson(
  db: Tx,
  actor: Actor,
  personId: string,
  day: Day,
  options: { verb?: Verb; lock?: boolean } = {},
): Promise<ReachedPerson> {
  const reach = reachOf(actor, options.verb ?? "unit.view");
  const [person] = await db.$queryRaw<Omit<ReachedPerson, "units">[]>`
    SELECT person.id, person.full_name AS "fullName", person.version FROM person
    WHERE person.id = ${personId}::uuid AND person.id IN ${peopleInReach(reach, day)}
    ${options.lock ? Prisma.sql`FOR UPDATE OF person` : Prisma.empty}`;
  return { ...foundOrRefuse(person), units: await loadUnitsOf(db, personId, day) };
}

function loadUnitsOf(db: Tx, personId: string, day: Day): Promise<ReachedPerson["units"]> {
  return db.$queryRaw<ReachedPerson["units"]>`
    SELECT unit.id, unit.path, unit.parent_id AS "parentId", unit.name FROM (
      SELECT cell_id AS unit_id, 0 AS place FROM membership
      WHERE person_id = ${personId}::uuid AND is_valid_on(valid_from, valid_to, ${day}::date)
      UNION
      SELECT collective.unit_id, 1 FROM collective_seat seat JOIN collective ON collective.id = seat.collective_id
      WHERE seat.person_id = ${personId}::uuid AND is_valid_on(seat.valid_from, seat.valid_to, ${day}::date)
      UNION
      SELECT unit_id, 2 FROM "position"
      WHERE person_id = ${personId}::uuid AND is_valid_on(valid_from, valid_to, ${day}::date)) held
    JOIN unit ON unit.id = held.unit_id
    GROUP BY unit.id ORDER BY min(held.place), unit.path`;
}
