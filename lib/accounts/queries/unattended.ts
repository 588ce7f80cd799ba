import type { Actor } from "../../core/actor";
import { addDays, type Day, dayOf } from "../../core/calendar";
import { reachOf } from "../../core/reach";
import { Prisma } from "../../db/generated/client";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";

/** A role that ends within so many days is asked about. */
const EXPIRING_DAYS = 7;

/** Whether `role_grant` of `account` over `unit`, which the actor administers, ends within a week. */
export function expiringGrantSql(actor: Actor, today: Day): Prisma.Sql {
  return Prisma.sql`account.disabled_at IS NULL AND ${unitSql(reachOf(actor, "account.manage"), "unit")}
    AND role_grant.valid_to BETWEEN ${today}::date AND ${addDays(today, EXPIRING_DAYS)}::date`;
}

/** Whether `unit`, which the actor administers, is a committee or a grassroots organisation for which nobody can sign in. */
export function unattendedUnitSql(actor: Actor, today: Day): Prisma.Sql {
  return Prisma.sql`unit.kind IN ('districtCommittee', 'affiliatedCommittee', 'grassrootsCommittee', 'grassrootsCell')
    AND unit.valid_to IS NULL AND ${unitSql(reachOf(actor, "account.manage"), "unit")}
    AND NOT EXISTS (SELECT 1 FROM role_grant JOIN account ON account.id = role_grant.account_id
      WHERE role_grant.unit_id = unit.id AND account.disabled_at IS NULL
        AND is_valid_on(role_grant.valid_from, role_grant.valid_to, ${today}::date))`;
}

export type UnattendedUnit = { id: string; name: string; parentName: string | null };

/** The units of the administrator's task, by name and in the order of the tree. One statement. */
export async function listUnattendedUnits(actor: Actor, now: Date): Promise<UnattendedUnit[]> {
  return read(
    actor,
    (db) => db.$queryRaw<UnattendedUnit[]>`
      SELECT unit.id, unit.name, parent.name AS "parentName" FROM unit LEFT JOIN unit parent ON parent.id = unit.parent_id
      WHERE ${unattendedUnitSql(actor, dayOf(now))} ORDER BY unit.path LIMIT 600`,
  );
}
