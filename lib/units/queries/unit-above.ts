import type { Actor } from "../../core/actor";
import { Prisma } from "../../db/generated/client";
import type { UnitKind } from "../../db/generated/enums";

/**
 * The name of the unit above: two units of the same name ("Chi bộ thôn 1") are told apart by it in a list. NULL where there is nothing to
 * tell apart for this reader: in and directly under the unit whose screens these are, and directly under the province. Inside a larger
 * statement; `unit` is the alias of a row with `id` and `parent_id`.
 */
export function aboveSql(actor: Actor, unit: string): Prisma.Sql {
  const own = actor.active?.unit.id ?? null;
  const row = Prisma.raw(unit);
  return Prisma.sql`(SELECT above.name FROM unit above WHERE above.id = ${row}.parent_id AND above.kind <> 'province'
    AND above.id IS DISTINCT FROM ${own}::uuid AND ${row}.id IS DISTINCT FROM ${own}::uuid)`;
}

/** The same for a row that is at hand. */
export function aboveOf(
  actor: Actor,
  unit: { id: string; parent: { id: string; name: string; kind: UnitKind } | null },
): string | null {
  const own = actor.active?.unit.id ?? null;
  const { parent } = unit;
  return parent === null || parent.kind === "province" || parent.id === own || unit.id === own ? null : parent.name;
}
