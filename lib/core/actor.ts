import type { Role } from "./roles";

declare const proven: unique symbol;

/** A unit as far as reach is concerned. */
export type PlacedUnit = { id: string; path: string; parentId: string | null };

/** A unit that has ended, with the unit that carries its work on. */
export type CarriedOnUnit = { ended: PlacedUnit; successor: PlacedUnit };

export type ActorGrant = {
  id: string;
  role: Role;
  unit: PlacedUnit & { name: string; kind: string };
  /** Units that have ended and whose work a unit in the reach of this grant carries on (R20.18). */
  carriedOn?: readonly CarriedOnUnit[];
  standsInFor: string | null;
};

/**
 * Who acts. Only lib/auth (from a proven session), the seed and the test factory make one,
 * so a query without an actor does not compile.
 */
export type Actor = {
  readonly [proven]: true;
  readonly kind: "person" | "system";
  readonly accountId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly grants: readonly ActorGrant[];
  /** The grant chosen in the top bar: decides what the screens start from, not what is allowed. */
  readonly active: ActorGrant | null;
  /** Units this person was assigned to direct, follow or supervise in the season that is open, or was last closed. */
  readonly directing: readonly PlacedUnit[];
  /** The season chosen in the top bar: decides what is shown, not what is allowed. Without one pages show the open season, else the one closed last. */
  readonly shownCycleId?: string | null;
};

/** The account id under which scheduled work, imports of reference data and the demonstration act. */
const SYSTEM_ACCOUNT_ID = "00000000-0000-4000-8000-000000000001";

/** The account that a row names as its writer; the system has none. */
export function accountOf(actor: Actor): string | null {
  return actor.kind === "person" ? actor.accountId : null;
}

/** For lib/auth and the test factory only. */
export function proveActor(facts: Omit<Actor, typeof proven>): Actor {
  return facts as Actor;
}

/** Scheduled work, seeds and loaders act as the system. */
export function systemActor(name: string): Actor {
  return proveActor({
    kind: "system",
    accountId: SYSTEM_ACCOUNT_ID,
    personId: null,
    name,
    grants: [],
    active: null,
    directing: [],
  });
}
