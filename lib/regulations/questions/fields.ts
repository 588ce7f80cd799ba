import { z } from "zod";
import { isDay } from "../../core/calendar";
import { isInstant } from "../calendar-day";
import { GRADES, LEVELS } from "../levels";
import { CAPACITIES } from "../pack";
import { EXCUSES } from "../subjects";

/** Input fields of the questions, with messages in Vietnamese. */
const YEAR_TEXT = "Năm phải từ 1900 đến 2199.";

function isInReach(text: string): boolean {
  return text >= "1900" && text < "2200";
}

export const dayField = z
  .string()
  .refine(isDay, { error: "Ngày không tồn tại; viết theo dạng YYYY-MM-DD.", abort: true })
  .refine(isInReach, YEAR_TEXT);
export const instantField = z
  .string()
  .refine(isInstant, {
    error: "Thời điểm phải có thật và có múi giờ, ví dụ 2024-12-14T23:59:59+07:00.",
    abort: true,
  })
  .refine(isInReach, YEAR_TEXT);
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
export const monthsField = z
  .number("Số tháng phải là số.")
  .min(0, "Số tháng không được âm.")
  .max(12, "Số tháng trong năm không quá 12.");

/** How many have each level. */
export const levelCountsField = z.strictObject({
  excellent: countField,
  good: countField,
  fair: countField,
  failed: countField,
});

/** Levels of several bodies, one entry for each. */
export const levelListField = z.array(z.enum(LEVELS));

/** One grade for each criterion. */
export const gradesField = z
  .array(
    z.strictObject({
      code: z.string().trim().min(1, "Phải có mã tiêu chí."),
      group: z.enum(["general", "taskResult", "remediation"]),
      grade: z.enum(GRADES),
    }),
  )
  .min(1, "Phải có ít nhất một tiêu chí.");

/** Everybody summoned to a meeting. */
export const summonedField = z.array(
  z.strictObject({
    capacity: z.enum(CAPACITIES),
    excused: z.enum(EXCUSES).nullish(),
    activeElsewhere: z.boolean().optional(),
    present: z.boolean(),
  }),
);
