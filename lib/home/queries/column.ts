import type { Actor } from "../../core/actor";
import type { Verb } from "../../core/permissions";
import { may } from "../../core/reach";
import { Prisma } from "../../db/generated/client";
import type { HomeFacts } from "../dto";

/** Where the facts are looked for: one season, the unit of the chosen role (if any), one person, one moment. */
export type HomeScope = {
  actor: Actor;
  cycleId: string;
  unitId: string | null;
  now: Date;
  /** The season scores by points. */
  isScored: boolean;
};

/** Each source is one column of one statement; a source the actor may not act on is empty without being looked at. */
export type Column = { name: keyof HomeFacts; sql: Prisma.Sql };

export function actsOn({ actor }: HomeScope, verb: Verb): boolean {
  return actor.active !== null && may(actor, verb, actor.active.unit);
}

/** Rows as a list of objects, or an empty list. */
export function listColumn(name: keyof HomeFacts, isWanted: boolean, rows: Prisma.Sql): Column {
  const list = Prisma.sql`(SELECT coalesce(jsonb_agg(found.item ORDER BY found.place, found.item), '[]') FROM (${rows}) found)`;
  return { name, sql: isWanted ? list : Prisma.sql`'[]'::jsonb` };
}
