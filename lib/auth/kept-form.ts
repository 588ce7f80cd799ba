import { cookies, headers } from "next/headers";
import { z } from "zod";
import type { Actor } from "../core/actor";
import { realNow } from "../core/clock";
import { dropForm, isKept, KEPT_MINUTES, type KeptTicket, openForm, storeForm } from "./kept-form-store";
import type { TypedValues } from "./sealed-values";
import { isSecureRequest } from "./session-cookie";

const COOKIE = "kept-form";

type Posted = { formName: string | undefined; accountId: string | undefined; values: TypedValues };

/**
 * Keeps what a browser without scripts sent after its session had ended; the path to come back to, or null when nothing was kept.
 * With scripts (the framework marks such calls) the form on the page still holds everything.
 */
export async function keepPostedForm({ formName, accountId, values }: Posted): Promise<string | null> {
  const requestHeaders = await headers();
  if (requestHeaders.has("next-action") || !formName || !accountId) return null;
  const wanted = requestHeaders.get("x-request-path") ?? "/";
  const address = requestHeaders.get("x-client-address") ?? "unknown";
  const ticket = await storeForm({ formName, accountId, values, address, path: pageOf(wanted) }, realNow());
  if (!ticket) return null;
  (await cookies()).set(COOKIE, `${ticket.id}.${ticket.key}`, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: await isSecureRequest(),
    maxAge: KEPT_MINUTES * 60,
  });
  return wanted;
}

/** For the sign-in page. */
export async function isFormKeptFor(wanted: string): Promise<boolean> {
  const ticket = await readTicket();
  return ticket !== null && isKept(ticket.id, pageOf(wanted), realNow());
}

/** What this person had typed on the page of this request. */
export async function findKeptForm(actor: Actor): Promise<{ name: string; values: TypedValues } | null> {
  const ticket = await readTicket();
  if (!ticket) return null;
  return openForm(actor, ticket, pageOf((await headers()).get("x-request-path") ?? "/"), realNow());
}

/** After the form was recorded. */
export async function forgetKeptForm(actor: Actor, formName: string | undefined): Promise<void> {
  const ticket = await readTicket();
  if (ticket && formName && (await dropForm(actor, ticket.id, formName))) (await cookies()).delete(COOKIE);
}

async function readTicket(): Promise<KeptTicket | null> {
  const [id, key] = (await cookies()).get(COOKIE)?.value.split(".") ?? [];
  return z.uuid().safeParse(id).success && id && key ? { id, key } : null;
}

function pageOf(wanted: string): string {
  return wanted.split("?")[0] ?? "/";
}
