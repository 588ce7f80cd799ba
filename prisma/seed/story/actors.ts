import { type Actor, proveActor } from "../../../lib/core/actor";
import { stableId } from "../../../lib/core/ids";
import type { Tx } from "../../../lib/db/client";
import type { CommandContext } from "../../../lib/db/run-command";
import type { AccountRows } from "./accounts";
import type { StoryUnit } from "./world";

export type Cast = (signInName: string) => Actor;

/** The people of the story as those who act in it: each with the grants of the account. */
export function castOf(rows: AccountRows, units: readonly StoryUnit[]): Cast {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (signInName) => {
    const account = rows.accounts.find((row) => row.signInName === signInName);
    if (account?.id === undefined) throw new RangeError(`no account ${signInName}`);
    const grants = rows.grants.flatMap((grant) => {
      const unit = byId.get(grant.unitId);
      if (grant.accountId !== account.id || unit === undefined || grant.id === undefined) return [];
      const { id, path, parentId, name, kind } = unit;
      return [
        {
          id: grant.id,
          role: grant.role,
          unit: { id, path, parentId, name, kind },
          standsInFor: grant.standsInFor ?? null,
        },
      ];
    });
    return proveActor({
      kind: "person",
      accountId: account.id,
      personId: account.personId ?? null,
      name: account.displayName,
      grants,
      active: grants[0] ?? null,
      directing: [],
    });
  };
}

/** An act of the story at an instant of the province's clock. */
export function actOf(tx: Tx, actor: Actor, at: string): CommandContext & { tx: Tx } {
  return { tx, actor, now: new Date(at), requestId: stableId(`request:${actor.accountId}:${at}`) };
}
