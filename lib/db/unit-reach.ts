import type { UnitReach } from "../core/reach";
import { Prisma } from "./generated/client";

/** Renders a reach as a Prisma filter on units. */
export function unitWhere(reach: UnitReach): Prisma.UnitWhereInput {
  if (reach.everything) return {};
  return {
    OR: [
      { id: { in: [...reach.unitIds] } },
      { parentId: { in: [...reach.childrenOf] } },
      ...reach.subtrees.map((path) => ({ path: { startsWith: path } })),
      ...reach.below.map((path) => ({ path: { startsWith: path }, NOT: { path } })),
    ],
  };
}

/** Renders a reach as SQL on a unit under the given alias (a trusted identifier, never input). */
export function unitSql(reach: UnitReach, alias: string): Prisma.Sql {
  if (reach.everything) return Prisma.sql`TRUE`;
  const unit = Prisma.raw(alias);
  const parts: Prisma.Sql[] = [];
  if (reach.unitIds.length > 0) parts.push(Prisma.sql`${unit}.id = ANY(${[...reach.unitIds]}::uuid[])`);
  if (reach.childrenOf.length > 0) parts.push(Prisma.sql`${unit}.parent_id = ANY(${[...reach.childrenOf]}::uuid[])`);
  for (const path of reach.subtrees) parts.push(Prisma.sql`${unit}.path LIKE ${`${path}%`}`);
  for (const path of reach.below) parts.push(Prisma.sql`(${unit}.path LIKE ${`${path}%`} AND ${unit}.path <> ${path})`);
  return parts.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`(${Prisma.join(parts, " OR ")})`;
}
