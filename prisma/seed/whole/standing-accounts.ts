import { type Actor, proveActor } from "../../../lib/core/actor";
import type { Tx } from "../../../lib/db/client";
import type { TableRows } from "../write/insert-rows";
import type { OfficeAccount } from "./part-accounts";

export type StandingAccounts = {
  /** The office of the committee, which has had its account since the story was loaded. */
  office: OfficeAccount;
  row: TableRows["account"];
  grant: TableRows["roleGrant"];
  passwordHash: string;
  /** The province's officer who makes the lists. */
  officer: Actor;
};

type GrantRow = {
  id: string;
  accountId: string;
  role: OfficeAccount["role"];
  unitId: string;
  standsInFor: string | null;
  signInName: string;
  displayName: string;
  passwordHash: string;
  personId: string | null;
};

async function holderOf(tx: Tx, unitId: string, role: "districtOfficer" | "provincialOfficer"): Promise<GrantRow> {
  const [row] = await tx.$queryRaw<GrantRow[]>`
    SELECT held.id, held.account_id AS "accountId", held.role::text AS role, held.unit_id AS "unitId",
      held.stands_in_for AS "standsInFor", account.sign_in_name AS "signInName", account.display_name AS "displayName",
      account.password_hash AS "passwordHash", account.person_id AS "personId"
    FROM role_grant held JOIN account ON account.id = held.account_id
    WHERE held.unit_id = ${unitId}::uuid AND held.role = ${role}::role
    ORDER BY account.created_at, account.sign_in_name LIMIT 1`;
  if (row === undefined) throw new RangeError(`no ${role} in ${unitId}`);
  return row;
}

/** Who holds that role in the unit of that code, as one who acts. */
export async function standingActor(
  tx: Tx,
  code: string,
  role: "districtOfficer" | "provincialOfficer",
): Promise<Actor> {
  const unit = await tx.unit.findUniqueOrThrow({
    where: { code },
    select: { id: true, path: true, parentId: true, name: true, kind: true },
  });
  const held = await holderOf(tx, unit.id, role);
  const grant = { id: held.id, role: held.role, unit, standsInFor: held.standsInFor };
  return proveActor({
    kind: "person",
    accountId: held.accountId,
    personId: held.personId,
    name: held.displayName,
    grants: [grant],
    active: grant,
    directing: [],
  });
}

/** Whom the story has left behind to act for a committee and for the province. */
export async function standingAccounts(tx: Tx, unitId: string): Promise<StandingAccounts> {
  const held = await holderOf(tx, unitId, "districtOfficer");
  const { accountId, signInName, displayName, passwordHash, personId, role } = held;
  const createdAt = "2024-11-01T01:00:00Z";
  return {
    office: { id: accountId, signInName, displayName, personId, role },
    row: { id: accountId, signInName, displayName, passwordHash, personId, createdAt },
    grant: { id: held.id, accountId, role, unitId, standsInFor: null, validFrom: "2024-11-01", createdAt },
    passwordHash,
    officer: await standingActor(tx, "42", "provincialOfficer"),
  };
}
