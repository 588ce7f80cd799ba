import { recordAudit } from "../../audit/record-audit";
import { dayOf } from "../../core/calendar";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayManageAccount } from "../policy";
import { findReachedAccount } from "../queries/managed-account";
import { accountInput } from "../schema";
import { makePassword } from "./make-password";
import { endOpenSessions } from "./revoke-sessions";

/** Gives a new random password and signs the account out everywhere. The password is shown once. */
export async function resetPassword(
  ctx: CommandContext,
  raw: unknown,
): Promise<{ accountId: string; password: string | null }> {
  const input = accountInput.parse(raw);
  const made = await makePassword();
  let isFirst = false;
  const done = await runCommand(ctx, "accounts.resetPassword", input, async (tx) => {
    isFirst = true;
    const account = await findReachedAccount(tx, ctx.actor, input.accountId, dayOf(ctx.now), { lock: true });
    demand(mayManageAccount(ctx.actor, account));
    await tx.account.update({
      where: { id: account.id },
      data: { passwordHash: made.passwordHash, version: { increment: 1 } },
      select: { id: true },
    });
    await endOpenSessions(tx, account.id);
    const [unit] = account.grantUnits;
    await recordAudit(tx, ctx, {
      event: "account.passwordReset",
      ...(unit ? { unit } : {}),
      subjectType: "account",
      subjectId: account.id,
      summary: `Cấp lại mật khẩu cho ${account.displayName}`,
    });
    return { accountId: account.id };
  });
  return { ...done, password: isFirst ? made.password : null };
}
