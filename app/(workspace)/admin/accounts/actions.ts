"use server";

import { disableAccount, enableAccount } from "@/lib/accounts/commands/close-account";
import { createAccount } from "@/lib/accounts/commands/create-account";
import { endGrant } from "@/lib/accounts/commands/end-grant";
import { grantRole } from "@/lib/accounts/commands/grant-role";
import { resetPassword } from "@/lib/accounts/commands/reset-password";
import { revokeSessions } from "@/lib/accounts/commands/revoke-sessions";
import { defineAction } from "@/lib/web/define-action";

const ONCE = "Chỉ hiển thị lần này: xin ghi lại và giao tận tay; người nhận đổi ngay ở trang “Tài khoản của tôi”.";
const KNOWN_NO_MORE = "Biểu mẫu đã gửi trước đó nên mật khẩu không hiện lại; nếu chưa ghi được, xin cấp lại mật khẩu.";

export const createAccountAction = defineAction(async (ctx, input) => {
  const { signInName, password } = await createAccount(ctx, input);
  const made = `Đã tạo tài khoản “${signInName}”.`;
  return { notice: password ? `${made} Mật khẩu đầu tiên: ${password} — ${ONCE}` : `${made} ${KNOWN_NO_MORE}` };
});

export const resetPasswordAction = defineAction(async (ctx, input) => {
  const { password } = await resetPassword(ctx, input);
  return { notice: password ? `Mật khẩu mới: ${password} — ${ONCE}` : KNOWN_NO_MORE };
});

export const grantRoleAction = defineAction(async (ctx, input) => {
  const { accountId } = await grantRole(ctx, input);
  return { redirectTo: `/admin/accounts/${accountId}` };
});

export const endGrantAction = defineAction(async (ctx, input) => {
  const { accountId } = await endGrant(ctx, input);
  return { redirectTo: `/admin/accounts/${accountId}` };
});

export const revokeSessionsAction = defineAction(async (ctx, input) => {
  const { accountId } = await revokeSessions(ctx, input);
  return { redirectTo: `/admin/accounts/${accountId}` };
});

export const disableAccountAction = defineAction(async (ctx, input) => {
  const { accountId } = await disableAccount(ctx, input);
  return { redirectTo: `/admin/accounts/${accountId}` };
});

export const enableAccountAction = defineAction(async (ctx, input) => {
  const { accountId } = await enableAccount(ctx, input);
  return { redirectTo: `/admin/accounts/${accountId}` };
});
