import type { Actor } from "./actor";

/** What every command knows about the act itself. Time is injected so that deadlines can be tested. */
export type ActContext = {
  actor: Actor;
  now: Date;
  requestId: string;
  /** From the form or the client; makes the command run once. */
  idempotencyKey?: string;
  /** The season that was shown on the page the form stands on: what belongs to a season is recorded in no other. */
  formSeasonId?: string;
};
