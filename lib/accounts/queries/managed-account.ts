import type { Actor, PlacedUnit } from "../../core/actor";
import type { Day } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";
import { unitSql } from "../../db/unit-reach";

export type ReachedAccount = {
  id: string;
  displayName: string;
  signInName: string;
  disabledAt: Date | null;
  version: number;
  /** Units of the roles held on that day. */
  grantUnits: (PlacedUnit & { name: string })[];
};

/** Accounts that hold or held a role in the reach of the actor's administration. */
export function accountsInReach(actor: Actor): Prisma.Sql {
  return Prisma.sql`(
    SELECT held.account_id FROM role_grant held JOIN unit ON unit.id = held.unit_id
    WHERE ${unitSql(reachOf(actor, "account.manage"), "unit")})`;
}

/** Loads, and with `lock` locks, an account through the reach of the actor: not visible is not found and not locked. */
export async function findReachedAccount(
  db: Tx,
  actor: Actor,
  accountId: string,
  day: Day,
  options: { lock?: boolean } = {},
): Promise<ReachedAccount> {
  const [account] = await db.$queryRaw<Omit<ReachedAccount, "grantUnits">[]>`
    SELECT id, display_name AS "displayName", sign_in_name AS "signInName", disabled_at AS "disabledAt", version
    FROM account WHERE id = ${accountId}::uuid AND id IN ${accountsInReach(actor)}
    ${options.lock ? Prisma.sql`FOR UPDATE OF account` : Prisma.empty}`;
  const found = foundOrRefuse(account);
  const grantUnits = await db.$queryRaw<ReachedAccount["grantUnits"]>`
    SELECT DISTINCT unit.id, unit.path, unit.parent_id AS "parentId", unit.name
    FROM role_grant held JOIN unit ON unit.id = held.unit_id
    WHERE held.account_id = ${accountId}::uuid AND (held.valid_to IS NULL OR held.valid_to > ${day}::date)`;
  return { ...found, grantUnits };
}
