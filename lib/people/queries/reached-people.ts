import type { Day } from "../../core/calendar";
import { COUNT_LIMIT } from "../../core/paging";
import type { UnitReach } from "../../core/reach";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { unitSql } from "../../db/unit-reach";

/** The people a reach covers on a day, narrowed to the subtree of a unit where one is chosen. */
export type ReachedPart = { reach: UnitReach; within: string | null; day: Day };

/** How many that can be: decides whether a list is walked in its order or gathered first. */
export function sizeOf({ reach, within }: ReachedPart): "province" | "district" | "less" {
  const tops = reach.everything ? ["/"] : [...reach.subtrees, ...reach.below];
  const depths = tops.map((top) => Math.max(top.split("/").length, within?.split("/").length ?? 0) - 2);
  const least = Math.min(...depths);
  return least <= 1 ? "province" : least === 2 ? "district" : "less";
}

function covered({ reach, within }: ReachedPart): Prisma.Sql {
  const visible = unitSql(reach, "unit");
  return within === null ? visible : Prisma.sql`(${visible} AND unit.path LIKE ${`${within}%`})`;
}

/** Members of the cells, holders of seats and positions in the units; each part may be restricted further. */
function parts(part: ReachedPart, restriction: (column: Prisma.Sql) => Prisma.Sql): Prisma.Sql[] {
  const { day } = part;
  return [
    Prisma.sql`SELECT membership.person_id FROM membership JOIN unit ON unit.id = membership.cell_id
      WHERE is_valid_on(membership.valid_from, membership.valid_to, ${day}::date) AND ${covered(part)} AND ${restriction(Prisma.sql`membership.person_id`)}`,
    Prisma.sql`SELECT seat.person_id FROM collective_seat seat JOIN collective ON collective.id = seat.collective_id
      JOIN unit ON unit.id = collective.unit_id
      WHERE is_valid_on(seat.valid_from, seat.valid_to, ${day}::date) AND ${covered(part)} AND ${restriction(Prisma.sql`seat.person_id`)}`,
    Prisma.sql`SELECT post.person_id FROM "position" post JOIN unit ON unit.id = post.unit_id
      WHERE is_valid_on(post.valid_from, post.valid_to, ${day}::date) AND ${covered(part)} AND ${restriction(Prisma.sql`post.person_id`)}`,
  ];
}

/** Of the person under the alias `person`. */
export function ofPerson(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${column} = person.id`;
}

/** One row when the person under the alias `person` is reached, none otherwise; a lateral join. */
export function isReached(part: ReachedPart): Prisma.Sql {
  const own = parts(part, ofPerson);
  return Prisma.sql`(SELECT 1 FROM (${Prisma.join(own, " UNION ALL ")}) held LIMIT 1)`;
}

/** Everybody who is reached, once. */
export function reachedPeople(part: ReachedPart): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(
    parts(part, () => Prisma.sql`TRUE`),
    " UNION ",
  )})`;
}

/** How many are reached, up to one more than the limit: where the members alone are more, nothing else is looked at. */
export async function countReached(db: Tx, part: ReachedPart): Promise<number> {
  const [members, ...others] = parts(part, () => Prisma.sql`TRUE`);
  const few = Prisma.sql`(SELECT count(*) FROM members) <= ${COUNT_LIMIT}`;
  const rest = others.map((other) => Prisma.sql`SELECT person_id FROM (${other}) other WHERE ${few}`);
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    WITH members AS MATERIALIZED (${members ?? Prisma.empty} LIMIT ${COUNT_LIMIT + 1})
    SELECT least(count(*), ${COUNT_LIMIT + 1})::int AS total FROM (
      SELECT person_id FROM members UNION ${Prisma.join(rest, " UNION ")}) reached`;
  return counted?.total ?? 0;
}
