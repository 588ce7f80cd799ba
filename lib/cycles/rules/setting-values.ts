import { fraction, showPercent } from "../../regulations/fraction";
import { isFraction, type Parameter, type ParameterValue } from "../../regulations/parameter";

const CHOICE_NAMES: Record<string, string> = {
  exclusive: "Không kể số HTXSNV (so với số HTTNV)",
  inclusive: "Kể cả số HTXSNV",
  comparableGroup: "Nhóm tương đồng",
  grassrootsOrganisation: "Tổ chức cơ sở đảng",
  secretPaper: "Phiếu kín",
  showOfHands: "Biểu quyết giơ tay",
  receiveAndMark: "Tiếp nhận và ghi nhận chậm",
  lock: "Khóa, không tiếp nhận",
  blocks: "Không cho thực hiện",
  warns: "Cảnh báo, phải ghi lý do",
  asks: "Nhắc để xem xét",
  actualWork: "Theo thời gian thực tế công tác",
  notGoodOrBetter: "Không xếp từ HTTNV trở lên",
};

/** How a value of the pack reads on screen; "" where the pack's texts have no such rule. */
export function settingValueText(value: ParameterValue): string {
  if (value === null) return "không quy định";
  if (typeof value === "boolean") return value ? "Có" : "Không";
  if (typeof value === "number") return String(value).replace(".", ",");
  if (isFraction(value)) return `${value.num}/${value.den} (${showPercent(value)})`;
  return CHOICE_NAMES[value] ?? value;
}

/** The choices of a setting, where it has some: the pack's, or yes and no. */
export function settingChoices(parameter: Parameter): { value: string; label: string }[] | null {
  if (typeof parameter.value === "boolean") {
    return [true, false].map((value) => ({ value: String(value), label: settingValueText(value) }));
  }
  return parameter.choices?.map((value) => ({ value, label: settingValueText(value) })) ?? null;
}

/** What stands in the form before a change. */
export function settingFormValue(value: ParameterValue): string {
  if (value === null) return "";
  return isFraction(value) ? `${value.num}/${value.den}` : String(value);
}

/** A typed value in the kind of the present one: "2/3" or "66,7%" for a share, digits for a number. Null when it cannot be read. */
export function parseSettingValue(present: ParameterValue, typed: string): ParameterValue | null {
  const text = typed.trim();
  if (present === null) return null;
  if (typeof present === "boolean") return text === "true" ? true : text === "false" ? false : null;
  if (typeof present === "number") return /^\d{1,4}$/.test(text) ? Number(text) : null;
  if (!isFraction(present)) return text;
  const parts = /^(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(text);
  if (parts) return Number(parts[2]) > 0 ? fraction(Number(parts[1]), Number(parts[2])) : null;
  const percent = /^(\d{1,3})(?:[.,](\d))?\s*%$/.exec(text);
  if (!percent) return null;
  return percent[2] === undefined
    ? fraction(Number(percent[1]), 100)
    : fraction(Number(percent[1]) * 10 + Number(percent[2]), 1000);
}
