import { chooseGrant } from "@/lib/auth/commands/choose-grant";
import { findCommandContext } from "@/lib/auth/current";
import { readSessionId } from "@/lib/auth/session-cookie";

/** A link of the top bar: the screens start from another of the person's own units. Changes no right. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await findCommandContext();
  const sessionId = await readSessionId();
  const grantId = new URL(request.url).searchParams.get("id");
  if (ctx && sessionId && grantId && ctx.actor.grants.some((grant) => grant.id === grantId)) {
    await chooseGrant(ctx, sessionId, grantId);
  }
  return new Response(null, { status: 303, headers: { location: "/" } });
}
