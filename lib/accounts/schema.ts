import { z } from "zod";
import { dayInput, idInput, optionalDayInput, optionalTextInput, textInput, versionInput } from "../core/inputs";
import { ROLES } from "../core/roles";

const grantFields = {
  role: z.enum(ROLES),
  unitId: idInput,
  validFrom: dayInput,
  /** The first day on which it no longer holds. */
  validTo: optionalDayInput,
  /** For whom a deputy stands in. */
  standsInFor: optionalTextInput(200),
};

export const createAccountSchema = z.object({
  displayName: textInput(100),
  signInName: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, {
      error: "Tên đăng nhập có từ 3 đến 40 chữ thường không dấu, chữ số, dấu chấm, gạch nối.",
    }),
  cardNumber: optionalTextInput(20),
  ...grantFields,
});

export const grantRoleSchema = z.object({ accountId: idInput, ...grantFields });

export const endGrantSchema = z.object({ accountId: idInput, grantId: idInput, endsOn: dayInput });

export const accountInput = z.object({ accountId: idInput });

export const accountVersionInput = z.object({ accountId: idInput, version: versionInput });

const newPassword = z
  .string({ error: "Xin nhập mật khẩu mới." })
  .min(10, { error: "Mật khẩu mới có ít nhất 10 ký tự." })
  .max(200);

export const changePasswordSchema = z
  .object({
    currentPassword: z
      .string({ error: "Xin nhập mật khẩu đang dùng." })
      .min(1, { error: "Xin nhập mật khẩu đang dùng." }),
    newPassword,
    newPasswordAgain: z.string({ error: "Xin nhập lại mật khẩu mới." }),
  })
  .refine((input) => input.newPassword === input.newPasswordAgain, {
    path: ["newPasswordAgain"],
    error: "Hai lần nhập mật khẩu mới chưa giống nhau.",
  })
  .refine((input) => input.newPassword !== input.currentPassword, {
    path: ["newPassword"],
    error: "Mật khẩu mới phải khác mật khẩu đang dùng.",
  });
