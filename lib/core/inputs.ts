import { z } from "zod";
import { isDay } from "./calendar";
import { parseTypedDay } from "./format";
import { normaliseText } from "./vietnamese";

/** Building blocks for command inputs; they take what a form sends (text) and give clean values. */

/** Nothing chosen is not the same as something that is no id: the first is said in words of the form. */
export const idInput = z.uuid({
  error: ({ input }) => (input === undefined || input === "" ? "Mục này chưa chọn." : "Mã không hợp lệ."),
});

/** Empty while there is nothing to point at: the version a form was made from. */
export const optionalIdInput = z
  .string()
  .default("")
  .transform((text) => (text === "" ? null : text))
  .pipe(z.union([z.null(), idInput]));

/** Required text, NFC, no outer blanks. */
export function textInput(maximum = 4000) {
  return z.string({ error: "Mục này chưa nhập." }).transform(normaliseText).pipe(z.string().min(1).max(maximum));
}

/** Text that may be empty; gives "". */
export function optionalTextInput(maximum = 4000) {
  return z.string().default("").transform(normaliseText).pipe(z.string().max(maximum));
}

/** A calendar day: "2024-12-14" from a date field, or typed as 14/12/2024. */
export const dayInput = z
  .string({ error: "Ngày chưa nhập." })
  .trim()
  .transform((text) => parseTypedDay(text) ?? text)
  .refine(isDay, {
    error: ({ input }) =>
      input === "" ? "Ngày chưa nhập." : "Ngày không hợp lệ. Xin nhập theo dạng ngày/tháng/năm, ví dụ 14/12/2024.",
  });

export const optionalDayInput = z
  .string()
  .default("")
  .transform((text) => (text.trim() === "" ? null : text))
  .pipe(z.union([z.null(), dayInput]));

/** "07:30"; 7:30, 7h30 and 7g30 are taken as well. */
export const timeInput = z
  .string({ error: "Giờ chưa nhập." })
  .trim()
  .transform((text) =>
    text.replace(
      /^(\d{1,2})\s*[:.hg]\s*(\d{2})$/i,
      (_, hour: string, minute: string) => `${hour.padStart(2, "0")}:${minute}`,
    ),
  )
  .pipe(
    z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
      error: ({ input }) =>
        input === "" ? "Giờ chưa nhập." : "Giờ không hợp lệ. Xin nhập theo dạng giờ:phút, ví dụ 07:30.",
    }),
  );

/** Day and time of a DateTimeField ("<name>.day", "<name>.time") as "2024-12-05T07:30", a wall clock of Asia/Ho_Chi_Minh. */
export const wallTimeInput = z
  .object({ day: dayInput, time: timeInput }, { error: "Ngày giờ chưa nhập." })
  .transform(({ day, time }) => `${day}T${time}`);

/** A whole number, typed or sent as text. */
export function countInput(maximum = 100_000) {
  return z
    .union([z.string(), z.number()], { error: "Số chưa nhập." })
    .transform((value) => (typeof value === "string" ? value.trim() : String(value)))
    .pipe(z.string().regex(/^\d{1,9}$/, { error: "Xin nhập một số nguyên, không âm." }))
    .transform(Number)
    .pipe(z.number().max(maximum));
}

/** Row version of an edited row. */
export const versionInput = z.coerce.number({ error: "Phiên bản không hợp lệ." }).int().positive();

/** A checkbox: present or absent. */
export const checkedInput = z
  .union([z.literal("on"), z.literal("true"), z.literal("1"), z.boolean(), z.literal("")])
  .default("")
  .transform((value) => value === true || value === "on" || value === "true" || value === "1");

/** A list from checkboxes or a multiple select: none, one or many. */
export function listInput<T extends z.ZodType>(item: T) {
  return z
    .union([z.array(z.unknown()), z.string()])
    .default("")
    .transform((value) => (value === "" ? [] : Array.isArray(value) ? value : [value]))
    .pipe(z.array(item));
}
