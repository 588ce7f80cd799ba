import { recordAudit } from "../../audit/record-audit";
import { realNow } from "../../core/clock";
import { type CommandContext, runCommand } from "../../db/run-command";

/** Signs out: the session row is revoked, so the cookie is worthless from now on. */
export async function endSession(ctx: CommandContext, sessionId: string): Promise<void> {
  await runCommand(ctx, "auth.endSession", { sessionId }, async (tx) => {
    await tx.sessionRow.updateMany({
      where: { id: sessionId, accountId: ctx.actor.accountId, revokedAt: null },
      data: { revokedAt: realNow() },
    });
    await recordAudit(tx, ctx, {
      event: "session.ended",
      subjectType: "account",
      subjectId: ctx.actor.accountId,
      summary: `${ctx.actor.name} đăng xuất`,
    });
  });
}
