import { type ZodError, z } from "zod";

/** Field name → first Vietnamese sentence. Nested names are joined by dots, as in the form. */
export function zodFieldErrors(error: ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.map(String).join(".");
    errors[field] ??= issue.message;
  }
  return errors;
}

/** Vietnamese sentences for everything zod can say; schemas only override where a better sentence exists. */
export function applyVietnameseMessages(): void {
  z.config({ customError: (issue) => sentenceFor(issue) });
}

function sentenceFor(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "invalid_type")
    return issue.input === undefined ? "Mục này chưa nhập." : "Nội dung chưa đúng dạng.";
  if (issue.code === "too_small") return tooSmall(issue.origin, issue.minimum);
  if (issue.code === "too_big") return tooBig(issue.origin, issue.maximum);
  if (issue.code === "invalid_value") return "Xin chọn một trong các mục đã cho.";
  if (issue.code === "invalid_format") return "Nội dung chưa đúng dạng.";
  return "Nội dung chưa hợp lệ.";
}

function tooSmall(origin: string, minimum: number | bigint): string {
  if (origin === "string") return Number(minimum) <= 1 ? "Mục này chưa nhập." : `Cần ít nhất ${minimum} ký tự.`;
  if (origin === "array" || origin === "set") return `Cần chọn ít nhất ${minimum} mục.`;
  return `Không được nhỏ hơn ${minimum}.`;
}

function tooBig(origin: string, maximum: number | bigint): string {
  if (origin === "string") return `Không quá ${maximum} ký tự.`;
  if (origin === "array" || origin === "set") return `Không quá ${maximum} mục.`;
  return `Không được lớn hơn ${maximum}.`;
}
