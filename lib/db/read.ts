import type { Actor } from "../core/actor";
import { database, KEPT_PLAN, TURN_MILLISECONDS, type Tx } from "./client";

const USUAL_BUDGET = 30_000;

/**
 * The one door for reads: a short transaction whose first statement makes the actor known to PostgreSQL,
 * so that row-level security can be switched on without touching a query. A read that plans for a whole province states its budget.
 */
export async function read<T>(
  actor: Actor,
  query: (db: Tx) => Promise<T>,
  { timeout = USUAL_BUDGET }: { timeout?: number } = {},
): Promise<T> {
  return database().$transaction(
    async (tx) => {
      await announceActor(tx, actor);
      return query(tx);
    },
    { timeout, maxWait: TURN_MILLISECONDS },
  );
}

export async function announceActor(tx: Tx, actor: Actor): Promise<void> {
  await tx.$executeRaw`${KEPT_PLAN} SELECT set_config('app.account_id', ${actor.accountId}, true), set_config('TimeZone', 'UTC', true)`;
}
