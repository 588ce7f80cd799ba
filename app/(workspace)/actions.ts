"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { chooseGrant } from "@/lib/auth/commands/choose-grant";
import { chooseSeason } from "@/lib/auth/commands/choose-season";
import { endSession } from "@/lib/auth/commands/end-session";
import { findCommandContext, requireActor } from "@/lib/auth/current";
import { forgetKeptForm } from "@/lib/auth/kept-form";
import { clearSessionCookie, readSessionId } from "@/lib/auth/session-cookie";
import { idInput } from "@/lib/core/inputs";
import { typedValues } from "@/lib/web/form-data";
import { KEPT_FORM_FIELD } from "@/lib/web/form-state";
import { localPath } from "@/lib/web/local-path";
import { orNotFound } from "@/lib/web/or-not-found";

/** Takes the form's data because a form may call it; nothing in it matters. */
export async function signOutAction(_data: FormData): Promise<void> {
  const ctx = await findCommandContext();
  const sessionId = await readSessionId();
  if (ctx && sessionId) await endSession(ctx, sessionId);
  await clearSessionCookie();
  redirect("/sign-in");
}

/** The screens start from another of the person's own grants; changes no right. Always leads home, whatever the form says. */
export async function chooseGrantAction(data: FormData): Promise<void> {
  const ctx = await findCommandContext();
  const sessionId = await readSessionId();
  const grantId = data.get("grantId");
  if (ctx && sessionId && ctx.actor.grants.some((grant) => grant.id === grantId)) {
    await chooseGrant(ctx, sessionId, String(grantId));
  }
  revalidatePath("/", "layout");
  redirect("/");
}

/** The pages of this session show another season; changes no right. One stays on the page where it was chosen. */
export async function chooseSeasonAction(data: FormData): Promise<void> {
  const ctx = await findCommandContext();
  const sessionId = await readSessionId();
  const cycleId = idInput.safeParse(data.get("cycleId")).data;
  if (ctx && sessionId && cycleId) await orNotFound(chooseSeason(ctx, sessionId, cycleId));
  revalidatePath("/", "layout");
  redirect(localPath((await headers()).get("x-request-path")) as never);
}

/** Throws away one's own kept form. Returns how often that was done since the page was opened. */
export async function giveUpKeptFormAction(count: number, data: FormData): Promise<number> {
  const actor = await requireActor();
  const keptId = typedValues(data)[KEPT_FORM_FIELD];
  await forgetKeptForm(actor, { keptId: typeof keptId === "string" ? keptId : undefined, key: undefined });
  revalidatePath("/", "layout");
  return count + 1;
}
