import type { Actor } from "../../core/actor";
import { reachOf } from "../../core/reach";
import { Prisma } from "../../db/generated/client";
import { unitSql } from "../../db/unit-reach";

/** decide: the unit decides; propose: at home in the unit (or an agency directly under it), decided above. */
export const SUBJECT_SCOPES = ["decide", "propose"] as const;
export type SubjectScope = (typeof SUBJECT_SCOPES)[number];

/** Whom the list of a side of a unit shows to this reader before anything is filtered: `subject` at home in `home`. */
export function ofSideSql(
  actor: Actor,
  { cycleId, unitId }: { cycleId: string; unitId: string | null },
  scope: SubjectScope,
): Prisma.Sql {
  return Prisma.sql`subject.cycle_id = ${cycleId}::uuid AND subject.required AND ${scopeSql(scope, unitId)}
    AND ${unitSql(reachOf(actor, "rating.view"), "home")}`;
}

function scopeSql(scope: SubjectScope, unitId: string | null): Prisma.Sql {
  if (scope === "decide") return Prisma.sql`subject.deciding_unit_id = ${unitId}::uuid`;
  return Prisma.sql`subject.deciding_unit_id <> ${unitId}::uuid
    AND (home.id = ${unitId}::uuid OR (home.parent_id = ${unitId}::uuid AND home.kind = 'agency'))`;
}
