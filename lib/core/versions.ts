import { accountOf } from "./actor";
import type { ActContext } from "./context";
import { newId } from "./ids";

/** When a row was recorded and by whom; the name stays as it was, whatever becomes of the account. */
export function recordedBy({ now, actor }: Pick<ActContext, "now" | "actor">) {
  return { recordedAt: now, recordedById: accountOf(actor), actorName: actor.name };
}

/** What the last version of a fact says when it takes the fact back: the one it follows stays readable. */
export function withdrawalOf(ctx: Pick<ActContext, "now" | "actor">, supersedesId: string, reason: string) {
  return { id: newId(), isWithdrawn: true, supersedesId, reason, ...recordedBy(ctx) };
}
