// Cookies of many signed-in people without their passwords being checked: signing in is not what is measured.
import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { SECRET } from "./application.mjs";

const LIFETIME_SECONDS = 8 * 60 * 60;

/** Opens a session of each account on the owner's connection; answers the cookies in the same order. */
export async function openSessions(client, accountIds) {
  const ids = accountIds.map(() => randomUUID());
  await client.query(
    `INSERT INTO session_row (id, account_id, created_at, expires_at)
     SELECT id, account_id, now(), now() + make_interval(secs => $3) FROM unnest($1::uuid[], $2::uuid[]) AS opened (id, account_id)`,
    [ids, accountIds, LIFETIME_SECONDS],
  );
  const tokens = ids.map((sid) => encode({ token: { sid }, secret: SECRET, maxAge: LIFETIME_SECONDS }));
  return (await Promise.all(tokens)).map((token) => `next-auth.session-token=${token}`);
}
