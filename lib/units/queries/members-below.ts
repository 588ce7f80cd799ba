import type { Day } from "../../core/calendar";
import { Prisma } from "../../db/generated/client";

/** Counts of the register that triggers keep per unit and, folded, for everything below it. */
type RegisterCount = "members" | "cells";

/** How many members or cells a unit (a trusted alias) and everything below it have on a day, without counting them. */
export function keptBelow(alias: string, measure: RegisterCount, day: Day): Prisma.Sql {
  const track = measure === "members" ? "partyMember" : "organisation";
  return Prisma.sql`(${keptHere(alias, measure, day)} + (SELECT coalesce(sum(value), 0)::int FROM unit_total_below kept
    WHERE kept.cycle_id = no_cycle() AND kept.unit_id = ${Prisma.raw(alias)}.id AND kept.track = ${track}::track
      AND kept.measure = ${measure} AND kept.day <= ${day}::date))`;
}

/** The same of the unit itself. */
export function keptHere(alias: string, measure: RegisterCount, day: Day): Prisma.Sql {
  const track = measure === "members" ? "partyMember" : "organisation";
  return Prisma.sql`(SELECT coalesce(sum(value), 0)::int FROM unit_total kept
    WHERE kept.cycle_id = no_cycle() AND kept.unit_id = ${Prisma.raw(alias)}.id AND kept.track = ${track}::track
      AND kept.measure = ${measure} AND kept.day <= ${day}::date)`;
}
