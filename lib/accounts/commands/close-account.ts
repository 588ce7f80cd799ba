import { recordAudit } from "../../audit/record-audit";
import { dayOf } from "../../core/calendar";
import { refuseIf } from "../../core/errors";
import { demand } from "../../core/policy";
import { type CommandContext, runCommand } from "../../db/run-command";
import { mayManageAccount } from "../policy";
import { findReachedAccount } from "../queries/managed-account";
import { accountVersionInput } from "../schema";
import { endOpenSessions } from "./revoke-sessions";

/** Disables an account and signs it out; nothing it did is touched. */
export async function disableAccount(ctx: CommandContext, raw: unknown): Promise<{ accountId: string }> {
  return switchAccount(ctx, raw, true);
}

/** Opens a disabled account again. */
export async function enableAccount(ctx: CommandContext, raw: unknown): Promise<{ accountId: string }> {
  return switchAccount(ctx, raw, false);
}

async function switchAccount(ctx: CommandContext, raw: unknown, off: boolean): Promise<{ accountId: string }> {
  const input = accountVersionInput.parse(raw);
  return runCommand(ctx, off ? "accounts.disable" : "accounts.enable", input, async (tx) => {
    const account = await findReachedAccount(tx, ctx.actor, input.accountId, dayOf(ctx.now), { lock: true });
    demand(mayManageAccount(ctx.actor, account));
    refuseIf(account.version !== input.version, "form.stale");
    refuseIf(off === (account.disabledAt !== null), off ? "account.disabled" : "account.notDisabled");
    await tx.account.update({
      where: { id: account.id },
      data: { disabledAt: off ? ctx.now : null, version: { increment: 1 } },
      select: { id: true },
    });
    if (off) await endOpenSessions(tx, account.id);
    const [unit] = account.grantUnits;
    await recordAudit(tx, ctx, {
      event: off ? "account.disabled" : "account.enabled",
      ...(unit ? { unit } : {}),
      subjectType: "account",
      subjectId: account.id,
      summary: `${off ? "Khóa" : "Mở lại"} tài khoản “${account.signInName}” của ${account.displayName}`,
    });
    return { accountId: account.id };
  });
}
