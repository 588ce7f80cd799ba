import type { Day } from "../../core/calendar";
import { Prisma } from "../../db/generated/client";

/** The places of all units that stood on a day: id, parent_id, path. `day` is an expression of the statement. */
export function treeOn(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT placed.unit_id AS id, placed.parent_id, placed.path FROM unit_placement placed
    WHERE is_valid_on(placed.valid_from, placed.valid_to, ${day}))`;
}

/** The places of today; a unit that ended keeps the last one, because its season still counts there. */
export const TREE_NOW = Prisma.sql`(SELECT unit.id, unit.parent_id, unit.path FROM unit)`;

/** A past tree has no folded totals: the own ones of every unit below are added up by the places of that day. */
export type PastTree = { day: Day; path: string };
