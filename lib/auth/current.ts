import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "../core/actor";
import { dayOf } from "../core/calendar";
import { realNow } from "../core/clock";
import { newRandomId } from "../core/ids";
import type { CommandContext } from "../db/run-command";
import { settleTree } from "../db/settled-tree";
import { businessClock } from "../db/system-clock";
import { loadActor } from "./load-actor";
import { readSessionId } from "./session-cookie";

/** The person behind this request, or null. Read once per request. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await readSessionId();
  if (!sessionId) return null;
  const now = (await businessClock()).now();
  await settleTree(dayOf(now));
  return loadActor(sessionId, realNow(), now);
});

/** For pages: the signed-in person, else to the sign-in page and back afterwards. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  if (actor) return actor;
  const wanted = (await headers()).get("x-request-path") ?? "/";
  redirect(wanted === "/" ? "/sign-in" : (`/sign-in?next=${encodeURIComponent(wanted)}` as never));
}

/** Business time of this request. */
export async function currentInstant(): Promise<Date> {
  return (await businessClock()).now();
}

/** For actions: the context of a command, or null when the session has ended. */
export async function findCommandContext(
  idempotencyKey?: string,
  formSeasonId?: string,
): Promise<CommandContext | null> {
  const actor = await findActor();
  if (!actor) return null;
  return {
    actor,
    now: await currentInstant(),
    requestId: (await headers()).get("x-request-id") ?? newRandomId(),
    ...(idempotencyKey ? { idempotencyKey } : {}),
    ...(formSeasonId ? { formSeasonId } : {}),
  };
}
