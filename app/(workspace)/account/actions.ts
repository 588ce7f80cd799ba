"use server";

import { changePassword } from "@/lib/accounts/commands/change-password";
import { readSessionId } from "@/lib/auth/session-cookie";
import { defineAction } from "@/lib/web/define-action";

export const changePasswordAction = defineAction(async (ctx, input) => {
  await changePassword(ctx, input, await readSessionId());
  return { notice: "Đã đổi mật khẩu. Các phiên đăng nhập khác của tài khoản này đã bị thu hồi." };
});
