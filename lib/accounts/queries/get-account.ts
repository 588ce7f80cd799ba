import type { Actor } from "../../core/actor";
import { dayOf, fromDateColumn, fromOptionalDateColumn } from "../../core/calendar";
import { realNow } from "../../core/clock";
import type { Verdict } from "../../core/policy";
import type { Role } from "../../core/roles";
import { read } from "../../db/read";
import { aboveOf } from "../../units/queries/unit-above";
import { mayGrantOver, mayManageAccount } from "../policy";
import { findReachedAccount } from "./managed-account";

export type AccountGrant = {
  id: string;
  role: Role;
  /** `above`: the unit above, where that tells two of the same name apart. */
  unit: { id: string; name: string; above: string | null };
  standsInFor: string | null;
  validFrom: string;
  validTo: string | null;
  isCurrent: boolean;
  may: { end: Verdict };
};

export type AccountDetail = {
  id: string;
  displayName: string;
  signInName: string;
  version: number;
  isDisabled: boolean;
  createdAt: Date;
  person: { id: string; fullName: string } | null;
  openSessions: number;
  grants: AccountGrant[];
  may: { manage: Verdict };
};

/** One account with its roles over time; "not found" outside the actor's administration. */
export async function getAccount(actor: Actor, accountId: string, now: Date): Promise<AccountDetail> {
  const today = dayOf(now);
  return read(actor, async (db) => {
    const reached = await findReachedAccount(db, actor, accountId, today);
    const account = await db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: {
        createdAt: true,
        person: { select: { id: true, fullName: true } },
        grants: {
          orderBy: [{ validFrom: "desc" }, { id: "desc" }],
          select: {
            id: true,
            role: true,
            standsInFor: true,
            validFrom: true,
            validTo: true,
            unit: {
              select: {
                id: true,
                name: true,
                path: true,
                parentId: true,
                parent: { select: { id: true, name: true, kind: true } },
              },
            },
          },
        },
      },
    });
    const openSessions = await db.sessionRow.count({
      where: { accountId, revokedAt: null, expiresAt: { gt: realNow() } },
    });
    return {
      id: reached.id,
      displayName: reached.displayName,
      signInName: reached.signInName,
      version: reached.version,
      isDisabled: reached.disabledAt !== null,
      createdAt: account.createdAt,
      person: account.person,
      openSessions,
      grants: account.grants.map(({ unit, validFrom, validTo, ...held }) => {
        const to = fromOptionalDateColumn(validTo);
        return {
          ...held,
          unit: { id: unit.id, name: unit.name, above: aboveOf(actor, unit) },
          validFrom: fromDateColumn(validFrom),
          validTo: to,
          isCurrent: to === null || today < to,
          may: { end: mayGrantOver(actor, unit) },
        };
      }),
      may: { manage: mayManageAccount(actor, reached) },
    };
  });
}
