import { addDays, isDay } from "../../core/calendar";
import { parseTypedDay } from "../../core/format";
import { foldForSearch } from "../../core/vietnamese";
import type { RawCell } from "../../spreadsheets/read-workbook";

/** What one cell says for one field: a clean value, or what is wrong with it and the remedy. */
export type FieldValue = { value: string; problem?: undefined } | { value: string; problem: string };

const FORMULA_START = /^[=+@\t\r-]/;

/** What no field takes: a formula, an error value; in short fields also what a spreadsheet would take for a formula. */
function unusable(cell: RawCell): string | null {
  if (cell.kind === "formula") return "Ô này là công thức. Xin chép rồi dán dạng “giá trị”.";
  if (cell.kind === "error") return `Ô này đang báo lỗi (${cell.text}). Xin nhập lại giá trị.`;
  return null;
}

export type TextOptions = {
  maximum: number;
  /** Prose may begin with a dash or a plus sign; a name may not. */
  prose?: boolean;
};

export function readText(cell: RawCell, { maximum, prose = false }: TextOptions): FieldValue {
  const wrong = unusable(cell);
  if (wrong) return { value: cell.text.slice(0, 200), problem: wrong };
  if (prose ? /^[=@]/.test(cell.text) : FORMULA_START.test(cell.text)) {
    return {
      value: cell.text.slice(0, 200),
      problem: `Nội dung bắt đầu bằng dấu “${cell.text[0]}” có thể bị hiểu là công thức. Xin bỏ dấu ấy.`,
    };
  }
  if (cell.text.length > maximum) {
    return { value: cell.text.slice(0, 200), problem: `Dài quá ${maximum} ký tự. Xin viết gọn lại.` };
  }
  return { value: cell.text };
}

export type DateSystem = "1900" | "1904";

/** A day as any office program keeps it: a date cell, a serial number without format, or text in Vietnamese or ISO order. */
export function readDay(cell: RawCell, system: DateSystem): FieldValue {
  const wrong = unusable(cell);
  if (wrong) return { value: cell.text.slice(0, 200), problem: wrong };
  if (cell.text === "") return { value: "" };
  if (cell.kind === "day") return plausible(cell.text);
  if (cell.kind === "number") return fromSerial(cell.text, system);
  const day = parseTypedDay(cell.text.replace(/^['’]/, "")) ?? fromIsoInstant(cell.text);
  if (day) return plausible(day);
  if (/^\d{1,2}[/.\s-]\d{1,2}[/.\s-]\d{2}$/.test(cell.text)) {
    return { value: cell.text, problem: "Năm chỉ có hai chữ số. Xin ghi đủ bốn chữ số, ví dụ 05/03/1965." };
  }
  if (/^\d{4}$/.test(cell.text)) return { value: cell.text, problem: "Chỉ có năm. Xin ghi đủ ngày, tháng, năm." };
  return { value: cell.text.slice(0, 40), problem: "Ngày không hợp lệ. Xin ghi ngày/tháng/năm, ví dụ 14/12/1980." };
}

/** "2024-12-14T00:00:00": what some programs keep for a date typed as text. */
function fromIsoInstant(text: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ]00:00(:00(\.0+)?)?Z?$/.exec(text);
  return match?.[1] && isDay(match[1]) ? match[1] : null;
}

function plausible(day: string): FieldValue {
  const isPlausible = isDay(day) && day >= "1900-01-01" && day < "2100-01-01";
  return isPlausible
    ? { value: day }
    : { value: day, problem: "Ngày nằm ngoài khoảng có thể có. Xin kiểm tra lại năm." };
}

const EPOCHS: Record<DateSystem, string> = { "1900": "1899-12-30", "1904": "1904-01-01" };

function fromSerial(text: string, system: DateSystem): FieldValue {
  const serial = Number(text);
  if (/^\d{4}$/.test(text) && serial >= 1900) {
    return { value: text, problem: "Chỉ có năm. Xin ghi đủ ngày, tháng, năm." };
  }
  const typed = /^\d{8}$/.test(text) ? parseTypedDay(text) : null;
  if (typed) return plausible(typed);
  if (!Number.isInteger(serial) || serial < 61 || serial > 73_000) {
    return { value: text, problem: "Ngày không hợp lệ. Xin ghi ngày/tháng/năm, ví dụ 14/12/1980." };
  }
  return plausible(addDays(EPOCHS[system], serial));
}

/** A whole number; "1.234" and "1,234" are one thousand two hundred thirty-four. */
export function readCount(cell: RawCell, maximum = 100_000): FieldValue {
  const wrong = unusable(cell);
  if (wrong) return { value: cell.text.slice(0, 40), problem: wrong };
  const grouped = /^\d{1,3}([., ]\d{3})+$/.test(cell.text) && cell.kind !== "number";
  const digits = grouped ? cell.text.replace(/[., ]/g, "") : cell.text;
  if (digits === "") return { value: "" };
  if (!/^\d{1,9}$/.test(digits)) return { value: cell.text.slice(0, 40), problem: "Xin nhập một số nguyên, không âm." };
  if (Number(digits) > maximum) return { value: digits, problem: `Số lớn hơn ${maximum}. Xin kiểm tra lại.` };
  return { value: String(Number(digits)) };
}

export type Choice = { value: string; label: string; also?: readonly string[] };

/** One of a few words, however it is written: capitals, marks and blanks do not matter. */
export function readChoice(cell: RawCell, choices: readonly Choice[]): FieldValue {
  const wrong = unusable(cell);
  if (wrong) return { value: cell.text.slice(0, 200), problem: wrong };
  const typed = foldForSearch(cell.text);
  if (typed === "") return { value: "" };
  const found = choices.find(({ value, label, also = [] }) =>
    [value, label, ...also].some((word) => foldForSearch(word) === typed),
  );
  if (found) return { value: found.value };
  const words = choices.map((choice) => `“${choice.label}”`).join(", ");
  return { value: cell.text.slice(0, 200), problem: `Không có lựa chọn này. Xin chọn một trong: ${words}.` };
}

export const YES_NO: readonly Choice[] = [
  { value: "yes", label: "Có", also: ["x", "1", "true", "đúng"] },
  { value: "no", label: "Không", also: ["0", "false", "sai"] },
];

/** Twelve digits on today's cards; a spreadsheet that keeps them as a number drops the zeros in front. */
export function readCardNumber(cell: RawCell): FieldValue {
  const read = readText(cell, { maximum: 20 });
  if (read.problem) return read;
  const digits = cell.kind === "number" ? cell.text : cell.text.replace(/^['’]/, "").trim();
  if (cell.kind === "number" && digits.length < 12) {
    return {
      value: digits,
      problem:
        "Ô này được giữ như một số nên có thể đã mất số 0 ở đầu. Xin định dạng ô là “Văn bản” rồi gõ lại đủ số thẻ.",
    };
  }
  if (digits !== "" && !/^[0-9A-Za-z.\- ]{4,20}$/.test(digits)) {
    return { value: digits, problem: "Số thẻ chỉ gồm chữ số, chữ cái, dấu chấm, gạch nối. Xin kiểm tra lại." };
  }
  return { value: digits };
}
