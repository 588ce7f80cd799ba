import { z } from "zod";
import type { Actor } from "../core/actor";
import { newRandomId } from "../core/ids";
import { database } from "../db/client";
import { newSealingKey, openValues, sealValues, type TypedValues } from "./sealed-values";

export const KEPT_MINUTES = 60;
/** Anybody can post without a session: limits of one form, one browser, one address (a whole district may share it) and the table. */
export const KEPT_BYTES = 256 * 1024;
export const KEPT_PER_BROWSER = 8;
export const KEPT_PER_ADDRESS = 100;
const KEPT_IN_ALL = 1000;
const LOCK = 20241102;

/** `sendingKey` is the idempotency key the form was posted with: sent again from the browser's history it is the same sending. */
export type PostedForm = {
  accountId: string;
  path: string;
  formName: string;
  sendingKey: string | null;
  /** The kept form that stood in it: the session has ended a second time. */
  replaces: string | null;
  values: TypedValues;
  /** Null when nothing was refused: the session had ended. */
  refused: RefusedSending | null;
  address: string;
};
/** The answer to a form of one season that was sent while the pages showed another: what it said, and which season the form was of. */
export type RefusedSending = { seasonId: string; sentence: string };
/** What only the browser knows: which row, and the key that opens it. */
export type KeptTicket = { id: string; key: string };
export type OpenedForm = {
  id: string;
  path: string;
  name: string;
  values: TypedValues;
  refused: RefusedSending | null;
};

const keptSchema = z.object({
  accountId: z.uuid(),
  formName: z.string().min(1).max(200),
  path: z.string().max(2000),
  sendingKey: z.string().max(100).nullable(),
});

/** Keeps a form that came without a session; null when it is too long, too many are kept, or the account does not exist. */
export async function storeForm(form: PostedForm, held: readonly string[], realNow: Date): Promise<KeptTicket | null> {
  const { accountId, formName, path, sendingKey, address } = form;
  const replaced = held.filter((id) => id === form.replaces);
  const others = held.filter((id) => id !== form.replaces);
  if (!keptSchema.safeParse(form).success) return null;
  const values = withRefusal(form);
  if (Buffer.byteLength(JSON.stringify(values)) > KEPT_BYTES) return null;
  const ticket = { id: newRandomId(), key: newSealingKey() };
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`; // counting and adding in one: two at once cannot pass the limit
    await tx.keptForm.deleteMany({ where: { expiresAt: { lte: realNow } } });
    if ((await tx.keptForm.count({ where: { id: { in: others } } })) >= KEPT_PER_BROWSER) return null;
    const ofAddress = await tx.keptForm.count({ where: { address } });
    if (ofAddress >= KEPT_PER_ADDRESS || (await tx.keptForm.count()) >= KEPT_IN_ALL) return null;
    const owner = await tx.account.findFirst({ where: { id: accountId, disabledAt: null }, select: { id: true } });
    if (!owner) return null;
    await tx.keptForm.deleteMany({ where: { id: { in: replaced }, accountId } });
    await tx.keptForm.create({
      data: {
        id: ticket.id,
        accountId,
        path,
        formName,
        sendingKey,
        address,
        sealed: sealValues(values, ticket.key, boundTo(ticket.id, accountId)),
        createdAt: realNow,
        expiresAt: new Date(realNow.getTime() + KEPT_MINUTES * 60_000),
      },
      select: { id: true },
    });
    return ticket;
  });
}

/** Whether something waits for this page; says neither what nor for whom. */
export async function isKept(ids: readonly string[], path: string, realNow: Date): Promise<boolean> {
  return (await database().keptForm.count({ where: { id: { in: [...ids] }, path, expiresAt: { gt: realNow } } })) > 0;
}

/** For the same account on the same page only; of one form name the last sending, the earlier one comes when that is settled. */
export async function openForms(
  actor: Actor,
  tickets: readonly KeptTicket[],
  path: string,
  realNow: Date,
): Promise<OpenedForm[]> {
  const keys = new Map(tickets.map(({ id, key }) => [id, key]));
  const rows = await database().keptForm.findMany({
    where: { id: { in: [...keys.keys()] }, accountId: actor.accountId, path, expiresAt: { gt: realNow } },
    select: { id: true, formName: true, sealed: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  const opened = new Map<string, OpenedForm>();
  for (const { id, formName, sealed } of rows) {
    const values = opened.has(formName) ? null : openValues(sealed, keys.get(id) ?? "", boundTo(id, actor.accountId));
    if (values) opened.set(formName, { id, path, name: formName, ...withoutRefusal(values) });
  }
  return [...opened.values()];
}

/** Once it was recorded or given up: by its own account alone, by its id or by the key of its sending. The ids that are gone. */
export async function dropForms(
  actor: Actor,
  ids: readonly string[],
  sending: { keptId: string | undefined; key: string | undefined },
): Promise<string[]> {
  const where = {
    id: { in: [...ids] },
    accountId: actor.accountId,
    OR: [
      ...(z.uuid().safeParse(sending.keptId).success ? [{ id: sending.keptId }] : []),
      ...(sending.key ? [{ sendingKey: sending.key }] : []),
    ],
  };
  return database().$transaction(async (tx) => {
    const rows = await tx.keptForm.findMany({ where, select: { id: true } });
    const gone = rows.map(({ id }) => id);
    if (gone.length > 0) await tx.keptForm.deleteMany({ where: { id: { in: gone } } });
    return gone;
  });
}

/** Every sign-in clears away what nobody came back for, as does every form that is kept. */
export async function dropExpiredForms(realNow: Date): Promise<void> {
  await database().keptForm.deleteMany({ where: { expiresAt: { lte: realNow } } });
}

const SEASON = "kept:season";
const SENTENCE = "kept:sentence";

/** The refusal is sealed with the values: it can name what stands in them. No form can send it. */
function withRefusal({ values, refused }: Pick<PostedForm, "values" | "refused">): TypedValues {
  const { [SEASON]: _season, [SENTENCE]: _sentence, ...typed } = values;
  return refused ? { ...typed, [SEASON]: refused.seasonId, [SENTENCE]: refused.sentence } : typed;
}

function withoutRefusal(sealed: TypedValues): Pick<OpenedForm, "values" | "refused"> {
  const { [SEASON]: seasonId, [SENTENCE]: sentence, ...values } = sealed;
  const isRefusal = typeof seasonId === "string" && typeof sentence === "string";
  return { values, refused: isRefusal ? { seasonId, sentence } : null };
}

function boundTo(id: string, accountId: string): string {
  return `${id} ${accountId}`;
}
