import type { Actor } from "../core/actor";
import { database, KEPT_PLAN, TURN_MILLISECONDS, type Tx } from "./client";
import { Prisma } from "./generated/client";

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
      await announceActor(tx, actor, { shown: actor.shownCycleId });
      return query(tx);
    },
    { timeout, maxWait: TURN_MILLISECONDS },
  );
}

type AnnouncedSeasons = {
  /** To a reading transaction: which season the reader has chosen to look at (`shown_cycle_id()` asks for it). */
  shown?: string | null | undefined;
  /** To a command, which is told of no choice: which season the page showed that the form stands on. */
  ofForm?: string | undefined;
};

/** Says who acts, and about which season. */
export async function announceActor(tx: Tx, actor: Actor, seasons: AnnouncedSeasons = {}): Promise<void> {
  await tx.$executeRaw(announcement(actor, seasons));
}

/** The statement of it, the first of every transaction. */
export function announcement(actor: Actor, { shown, ofForm }: AnnouncedSeasons = {}): Prisma.Sql {
  return Prisma.sql`${KEPT_PLAN} SELECT set_config('app.account_id', ${actor.accountId}, true), set_config('TimeZone', 'UTC', true),
    set_config('app.shown_cycle_id', ${shown ?? ""}, true), set_config('app.form_cycle_id', ${ofForm ?? ""}, true)`;
}
