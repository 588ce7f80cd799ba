import { cookies, headers } from "next/headers";
import { z } from "zod";
import type { Actor } from "../core/actor";
import { realNow } from "../core/clock";
import {
  dropForms,
  isKept,
  KEPT_MINUTES,
  KEPT_PER_BROWSER,
  type KeptTicket,
  type OpenedForm,
  openForms,
  type RefusedSending,
  storeForm,
} from "./kept-form-store";
import type { TypedValues } from "./sealed-values";
import { isSecureRequest } from "./session-cookie";

/** One cookie per form: two forms sent at the same moment do not overwrite each other's key. */
const COOKIE = "kept-form.";
const SECURE_COOKIE = `__Secure-${COOKIE}`;

type Posted = {
  formName: string | undefined;
  accountId: string | undefined;
  sendingKey: string | undefined;
  keptId: string | undefined;
  values: TypedValues;
  refused?: RefusedSending;
};
/** With scripts the form on the page still holds everything; without them it was kept, or could not be. */
export type Keeping = { status: "inPage" } | { status: "kept" | "notKept"; wanted: string };

/**
 * Keeps what a browser without scripts sent after its session had ended, or to a page that does not show its form any more (with scripts
 * the framework marks the call).
 */
export async function keepPostedForm({ formName, accountId, ...posted }: Posted): Promise<Keeping> {
  const requestHeaders = await headers();
  if (requestHeaders.has("next-action")) return { status: "inPage" };
  const wanted = requestHeaders.get("x-request-path") ?? "/";
  if (!formName || !accountId) return { status: "notKept", wanted };
  const form = {
    formName,
    accountId,
    path: pageOf(wanted),
    sendingKey: posted.sendingKey ?? null,
    replaces: posted.keptId ?? null,
    values: posted.values,
    refused: posted.refused ?? null,
    address: requestHeaders.get("x-client-address") ?? "unknown",
  };
  const ticket = await storeForm(form, idsOf(await readTickets()), realNow());
  if (!ticket) return { status: "notKept", wanted };
  const flags = await cookieFlags();
  (await cookies()).set(`${prefixOf(flags)}${ticket.id}`, ticket.key, { ...flags, maxAge: KEPT_MINUTES * 60 });
  return { status: "kept", wanted };
}

/** For the sign-in page. */
export async function isFormKeptFor(wanted: string): Promise<boolean> {
  const tickets = await readTickets();
  return tickets.length > 0 && isKept(idsOf(tickets), pageOf(wanted), realNow());
}

/** What this person had typed on the page of this request. */
export async function findKeptForms(actor: Actor): Promise<OpenedForm[]> {
  const tickets = await readTickets();
  if (tickets.length === 0) return [];
  return openForms(actor, tickets, pageOf((await headers()).get("x-request-path") ?? "/"), realNow());
}

/** After the form was recorded or given up. */
export async function forgetKeptForm(
  actor: Actor,
  sending: { keptId: string | undefined; key: string | undefined },
): Promise<void> {
  const tickets = await readTickets();
  if (tickets.length === 0) return;
  const flags = await cookieFlags();
  const jar = await cookies();
  for (const id of await dropForms(actor, idsOf(tickets), sending)) {
    jar.delete({ name: `${prefixOf(flags)}${id}`, ...flags });
  }
}

/** Those of the session's cookie. */
async function cookieFlags() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: await isSecureRequest() } as const;
}

function prefixOf({ secure }: { secure: boolean }): string {
  return secure ? SECURE_COOKIE : COOKIE;
}

async function readTickets(): Promise<KeptTicket[]> {
  const prefix = prefixOf(await cookieFlags());
  const tickets = (await cookies())
    .getAll()
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, value }) => ({ id: name.slice(prefix.length), key: value }))
    .filter(({ id }) => z.uuid().safeParse(id).success);
  return tickets.slice(0, 2 * KEPT_PER_BROWSER); // what else a browser claims to hold is not asked for
}

function idsOf(tickets: readonly KeptTicket[]): string[] {
  return tickets.map(({ id }) => id);
}

/** The page with its query: one page serves many units. */
function pageOf(wanted: string): string {
  return wanted.split("#")[0] ?? "/";
}
