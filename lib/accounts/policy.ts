import type { Actor, PlacedUnit } from "../core/actor";
import { allowed, refused, type Verdict } from "../core/policy";
import { covers, may, reachOf } from "../core/reach";

/** Gives and takes roles over units of one's own administration only. */
export function mayGrantOver(actor: Actor, unit: PlacedUnit): Verdict {
  return may(actor, "account.manage", unit) ? allowed : refused("notAllowed");
}

export type ManagedAccount = { id: string; grantUnits: readonly PlacedUnit[] };

/** An account is administered by who covers every role it holds, and by nobody over himself. */
export function mayManageAccount(actor: Actor, account: ManagedAccount): Verdict {
  if (account.id === actor.accountId) return refused("account.self");
  const reach = reachOf(actor, "account.manage");
  return account.grantUnits.every((unit) => covers(reach, unit)) ? allowed : refused("account.outsideReach");
}
