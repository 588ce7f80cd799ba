import { z } from "zod";
import type { Actor } from "../core/actor";
import { newRandomId } from "../core/ids";
import { database } from "../db/client";
import { newSealingKey, openValues, sealValues, type TypedValues } from "./sealed-values";

export const KEPT_MINUTES = 60;
/** Anybody can post without a session: limits of one form, of one address (a whole district may share it) and of the table. */
export const KEPT_BYTES = 256 * 1024;
export const KEPT_PER_ADDRESS = 100;
export const KEPT_IN_ALL = 1000;
const LOCK = 20241102;

export type PostedForm = { accountId: string; path: string; formName: string; values: TypedValues; address: string };
/** What only the browser knows: which row, and the key that opens it. */
export type KeptTicket = { id: string; key: string };

const nameSchema = z.string().min(1).max(200);

/** Keeps a form that came without a session; null when it is too long, too many are kept, or the account does not exist. */
export async function storeForm(form: PostedForm, realNow: Date): Promise<KeptTicket | null> {
  const { accountId, formName, path, address } = form;
  if (!z.uuid().safeParse(accountId).success || !nameSchema.safeParse(formName).success || path.length > 2000)
    return null;
  if (Buffer.byteLength(JSON.stringify(form.values)) > KEPT_BYTES) return null;
  const ticket = { id: newRandomId(), key: newSealingKey() };
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`; // counting and adding in one: two at once cannot pass the limit
    await tx.keptForm.deleteMany({ where: { expiresAt: { lte: realNow } } });
    const ofAddress = await tx.keptForm.count({ where: { address } });
    if (ofAddress >= KEPT_PER_ADDRESS || (await tx.keptForm.count()) >= KEPT_IN_ALL) return null;
    const owner = await tx.account.findFirst({ where: { id: accountId, disabledAt: null }, select: { id: true } });
    if (!owner) return null;
    await tx.keptForm.create({
      data: {
        id: ticket.id,
        accountId,
        path,
        formName,
        address,
        sealed: sealValues(form.values, ticket.key, boundTo(ticket.id, accountId)),
        createdAt: realNow,
        expiresAt: new Date(realNow.getTime() + KEPT_MINUTES * 60_000),
      },
      select: { id: true },
    });
    return ticket;
  });
}

/** Whether something waits for this page; says neither what nor for whom. */
export async function isKept(id: string, path: string, realNow: Date): Promise<boolean> {
  return (await database().keptForm.count({ where: { id, path, expiresAt: { gt: realNow } } })) > 0;
}

/** For the same account on the same page only. */
export async function openForm(
  actor: Actor,
  ticket: KeptTicket,
  path: string,
  realNow: Date,
): Promise<{ name: string; values: TypedValues } | null> {
  const row = await database().keptForm.findFirst({
    where: { id: ticket.id, accountId: actor.accountId, path, expiresAt: { gt: realNow } },
    select: { formName: true, sealed: true },
  });
  const values = row ? openValues(row.sealed, ticket.key, boundTo(ticket.id, actor.accountId)) : null;
  return row && values ? { name: row.formName, values } : null;
}

/** Once the form was recorded nothing is kept any longer. True when there was something. */
export async function dropForm(actor: Actor, id: string, formName: string): Promise<boolean> {
  const dropped = await database().keptForm.deleteMany({ where: { id, accountId: actor.accountId, formName } });
  return dropped.count > 0;
}

function boundTo(id: string, accountId: string): string {
  return `${id} ${accountId}`;
}
