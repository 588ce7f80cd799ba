import { recordAudit } from "../../audit/record-audit";
import { hashPassword, passwordMatches } from "../../auth/password";
import { DomainError } from "../../core/errors";
import { type CommandContext, runCommand } from "../../db/run-command";
import { changePasswordSchema } from "../schema";
import { endOpenSessions } from "./revoke-sessions";

/** Everybody changes the own password, knowing the present one; the other sessions of the account end. */
export async function changePassword(ctx: CommandContext, raw: unknown, sessionId: string | null): Promise<void> {
  const input = changePasswordSchema.parse(raw);
  const passwordHash = await hashPassword(input.newPassword);
  await runCommand(ctx, "accounts.changePassword", {}, async (tx) => {
    const account = await tx.account.findUniqueOrThrow({
      where: { id: ctx.actor.accountId },
      select: { id: true, displayName: true, passwordHash: true },
    });
    if (!(await passwordMatches(account.passwordHash, input.currentPassword))) {
      throw new DomainError("account.wrongPassword", { field: "currentPassword" });
    }
    await tx.account.update({
      where: { id: account.id },
      data: { passwordHash, version: { increment: 1 } },
      select: { id: true },
    });
    await endOpenSessions(tx, account.id, sessionId ?? undefined);
    const unit = ctx.actor.active?.unit;
    await recordAudit(tx, ctx, {
      event: "account.passwordChanged",
      ...(unit ? { unit } : {}),
      subjectType: "account",
      subjectId: account.id,
      summary: `${account.displayName} đổi mật khẩu của mình`,
    });
  });
}
