import type { Actor } from "../core/actor";
import { database, KEPT_PLAN, TURN_MILLISECONDS, type Tx } from "./client";

/**
 * The one door for reads: a short transaction whose first statement makes the actor known to PostgreSQL,
 * so that row-level security can be switched on without touching a query.
 */
export async function read<T>(actor: Actor, query: (db: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(
    async (tx) => {
      await announceActor(tx, actor, actor.shownCycleId);
      return query(tx);
    },
    { timeout: 30_000, maxWait: TURN_MILLISECONDS },
  );
}

/**
 * Says who acts, and to a reading transaction which season he has chosen to look at (`shown_cycle_id()` asks for it).
 * A command is told of none: what it writes does not depend on what is being looked at.
 */
export async function announceActor(tx: Tx, actor: Actor, shownCycleId?: string | null): Promise<void> {
  await tx.$executeRaw`${KEPT_PLAN} SELECT set_config('app.account_id', ${actor.accountId}, true),
    set_config('app.shown_cycle_id', ${shownCycleId ?? ""}, true), set_config('TimeZone', 'UTC', true)`;
}
