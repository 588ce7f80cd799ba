import { createHash } from "node:crypto";
import type { ActContext } from "../core/context";
import { DomainError } from "../core/errors";
import { database, type Prisma, TURN_MILLISECONDS, type Tx } from "./client";
import { toDomainError } from "./map-error";
import { announceActor } from "./read";

/** A command may run inside another's transaction. */
export type CommandContext = ActContext & { tx?: Tx };

export type CommandOptions = {
  /** Only the few long commands (opening a cycle, imports) state a budget in milliseconds. */
  timeout?: number;
};

/**
 * The one door for writes: begins or joins the transaction, claims the idempotency key, runs, stores the result.
 * The same key with the same payload returns the first result; with another payload it is a conflict.
 * The result must be plain data (it is kept as JSON).
 */
export async function runCommand<T>(
  ctx: CommandContext,
  command: string,
  payload: unknown,
  work: (tx: Tx, ctx: CommandContext & { tx: Tx }) => Promise<T>,
  options: CommandOptions = {},
): Promise<T> {
  if (ctx.tx) return work(ctx.tx, { ...ctx, tx: ctx.tx });
  try {
    return await database().$transaction(
      async (tx) => {
        await announceActor(tx, ctx.actor, { ofForm: ctx.formSeasonId });
        const earlier = await claimKey<T>(tx, ctx, command, payload);
        if (earlier) return earlier.result;
        const result = await work(tx, { ...ctx, tx });
        await storeResult(tx, ctx, result);
        return result;
      },
      { timeout: options.timeout ?? 15_000, maxWait: TURN_MILLISECONDS },
    );
  } catch (error) {
    throw toDomainError(error);
  }
}

async function claimKey<T>(
  tx: Tx,
  ctx: CommandContext,
  command: string,
  payload: unknown,
): Promise<{ result: T } | null> {
  if (!ctx.idempotencyKey) return null;
  const payloadHash = createHash("sha256")
    .update(JSON.stringify([command, payload]))
    .digest("hex");
  const claimed = await tx.$executeRaw`
    INSERT INTO idempotency_key (account_id, key, command, payload_hash, created_at)
    VALUES (${ctx.actor.accountId}::uuid, ${ctx.idempotencyKey}, ${command}, ${payloadHash}, ${ctx.now})
    ON CONFLICT (account_id, key) DO NOTHING`;
  if (claimed === 1) return null;
  const earlier = await tx.idempotencyKey.findUnique({
    where: { accountId_key: { accountId: ctx.actor.accountId, key: ctx.idempotencyKey } },
    select: { payloadHash: true, result: true },
  });
  if (earlier?.payloadHash !== payloadHash) throw new DomainError("form.key_reused");
  return { result: earlier.result as T };
}

async function storeResult(tx: Tx, ctx: CommandContext, result: unknown): Promise<void> {
  if (!ctx.idempotencyKey) return;
  await tx.idempotencyKey.update({
    where: { accountId_key: { accountId: ctx.actor.accountId, key: ctx.idempotencyKey } },
    data: { result: (result ?? null) as Prisma.InputJsonValue },
  });
}
