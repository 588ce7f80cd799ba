import { recordAudit } from "../../audit/record-audit";
import { dayOf } from "../../core/calendar";
import { realNow } from "../../core/clock";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayManageAccount } from "../policy";
import { findReachedAccount } from "../queries/managed-account";
import { accountInput } from "../schema";

/** Signs somebody out everywhere: every open session is worthless from the next request on. */
export async function revokeSessions(ctx: CommandContext, raw: unknown): Promise<{ accountId: string; ended: number }> {
  const input = accountInput.parse(raw);
  return runCommand(ctx, "accounts.revokeSessions", input, async (tx) => {
    const account = await findReachedAccount(tx, ctx.actor, input.accountId, dayOf(ctx.now), { lock: true });
    demand(mayManageAccount(ctx.actor, account));
    const ended = await endOpenSessions(tx, account.id);
    const [unit] = account.grantUnits;
    await recordAudit(tx, ctx, {
      event: "session.revoked",
      ...(unit ? { unit } : {}),
      subjectType: "account",
      subjectId: account.id,
      summary: `Thu hồi ${ended} phiên đăng nhập của ${account.displayName}`,
    });
    return { accountId: account.id, ended };
  });
}

/** Security time, not the business clock: sessions live in real time. */
export async function endOpenSessions(tx: Tx, accountId: string, exceptSessionId?: string): Promise<number> {
  const now = realNow();
  const { count } = await tx.sessionRow.updateMany({
    where: {
      accountId,
      revokedAt: null,
      expiresAt: { gt: now },
      ...(exceptSessionId ? { id: { not: exceptSessionId } } : {}),
    },
    data: { revokedAt: now },
  });
  return count;
}
