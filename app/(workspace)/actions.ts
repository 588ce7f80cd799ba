"use server";

import { redirect } from "next/navigation";
import { endSession } from "@/lib/auth/commands/end-session";
import { findCommandContext } from "@/lib/auth/current";
import { clearSessionCookie, readSessionId } from "@/lib/auth/session-cookie";

/** Takes the form's data because a form may call it; nothing in it matters. */
export async function signOutAction(_data: FormData): Promise<void> {
  const ctx = await findCommandContext();
  const sessionId = await readSessionId();
  if (ctx && sessionId) await endSession(ctx, sessionId);
  await clearSessionCookie();
  redirect("/sign-in");
}
