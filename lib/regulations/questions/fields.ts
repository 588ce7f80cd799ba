import { z } from "zod";
import { isDay } from "../../core/calendar";
import { isInstant } from "../calendar-day";

/** Input fields of the questions, with messages in Vietnamese. */
export const dayField = z.string().refine(isDay, "Ngày không tồn tại; viết theo dạng YYYY-MM-DD.");
export const instantField = z
  .string()
  .refine(isInstant, "Thời điểm phải có thật và có múi giờ, ví dụ 2024-12-14T23:59:59+07:00.");
export const countField = z
  .number("Phải là số nguyên, không âm.")
  .int("Phải là số nguyên, không âm.")
  .nonnegative("Phải là số nguyên, không âm.");

const decimalShare = z
  .number("Tỷ lệ phải là số từ 0 đến 1.")
  .min(0, "Tỷ lệ phải từ 0 đến 1.")
  .max(1, "Tỷ lệ phải từ 0 đến 1.");
const countedShare = z
  .strictObject({ num: countField, den: countField.min(1, "Mẫu số phải từ 1.") })
  .refine((share) => share.num <= share.den, "Tỷ lệ phải từ 0 đến 1.");

/** A decimal from 0 to 1, or counts {num, den}. */
export const shareField = z.union([decimalShare, countedShare], "Tỷ lệ phải từ 0 đến 1.");
export const pointsField = z
  .number("Điểm phải là số từ 0 đến 100.")
  .min(0, "Điểm phải từ 0 đến 100.")
  .max(100, "Điểm phải từ 0 đến 100.");
