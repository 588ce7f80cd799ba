import { z } from "zod";
import { recordAudit } from "../../audit/record-audit";
import { dayOf, toDateColumn } from "../../core/calendar";
import { foundOrRefuse, refuseIf } from "../../core/errors";
import { newId } from "../../core/ids";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { hashPassword } from "../password";

const firstAdministratorSchema = z.object({
  displayName: z.string().trim().min(2, { error: "Xin nhập họ và tên." }).max(100),
  signInName: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, {
      error: "Tên đăng nhập có từ 3 đến 40 chữ thường không dấu, chữ số, dấu chấm, gạch nối.",
    }),
  password: z.string().min(12, { error: "Mật khẩu có ít nhất 12 ký tự." }).max(200),
});

/**
 * Opens the door of an installation without known passwords: one administrator over the whole province.
 * Refused once somebody administers it; further accounts are made on the accounts' page. Returns the account's id.
 */
export async function createFirstAdministrator(ctx: CommandContext, raw: unknown): Promise<string> {
  const { displayName, signInName, password } = firstAdministratorSchema.parse(raw);
  const passwordHash = await hashPassword(password);
  return runCommand(ctx, "auth.createFirstAdministrator", { signInName }, async (tx) => {
    const province = await lockProvince(tx);
    const administrators = await tx.grant.count({
      where: { role: "administrator", validTo: null, account: { disabledAt: null } },
    });
    refuseIf(administrators > 0, "account.administratorExists");
    const account = { id: newId(), displayName, signInName, passwordHash, createdAt: ctx.now };
    await tx.account.create({ data: account, select: { id: true } });
    await tx.grant.create({
      data: {
        accountId: account.id,
        role: "administrator",
        unitId: province.id,
        validFrom: toDateColumn(dayOf(ctx.now)),
        createdAt: ctx.now,
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "account.created",
      unit: province,
      subjectType: "account",
      subjectId: account.id,
      summary: `Tạo tài khoản quản trị đầu tiên “${signInName}” cho ${displayName}`,
    });
    return account.id;
  });
}

/** Two commands at once: the second waits here and then finds the first one's administrator. */
async function lockProvince(tx: Tx): Promise<{ id: string; path: string }> {
  const rows = await tx.$queryRaw<{ id: string; path: string }[]>`
    SELECT id::text, path FROM unit WHERE kind = 'province' AND valid_to IS NULL ORDER BY path LIMIT 1 FOR NO KEY UPDATE`;
  return foundOrRefuse(rows[0]);
}
