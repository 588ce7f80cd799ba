import { showDay } from "./calendar-day";
import { showPercent } from "./fraction";
import type { Pack } from "./pack";
import { PACK_SECTIONS, type PackLine } from "./pack-line";
import { ruleLines, SEVERITY_NAMES } from "./pack-rules";
import { isFraction, type Parameter, type ParameterValue, type SettingLevel } from "./parameter";
import { showNumber } from "./show-number";

/** How a value reads that the pack's texts do not state. */
export const NOT_STATED = "không quy định";

const CHOICE_NAMES: Readonly<Record<string, string>> = {
  exclusive: "số được xếp HTTNV, không kể HTXSNV",
  inclusive: "số đạt HTTNV trở lên, kể cả HTXSNV",
  comparableGroup: "nhóm tương đồng",
  grassrootsOrganisation: "từng tổ chức cơ sở đảng",
  secretPaper: "phiếu kín",
  showOfHands: "biểu quyết giơ tay",
  actualWork: "theo thời gian thực tế công tác",
  notGoodOrBetter: "không xếp HTTNV trở lên",
  receiveAndMark: "tiếp nhận và ghi nhận chậm",
  lock: "khóa",
  ...SEVERITY_NAMES,
};

const SETTING_LEVEL_NAMES: Record<SettingLevel, string> = {
  centre: "Trung ương",
  province: "cấp tỉnh",
  district: "cấp huyện",
  unit: "đơn vị",
};

/** A parameter's value as text. */
export function showParameterValue(value: ParameterValue): string {
  if (value === null) return NOT_STATED;
  if (isFraction(value))
    return value.den === 100 || 100 % value.den === 0 ? showPercent(value) : `${value.num}/${value.den}`;
  if (typeof value === "boolean") return value ? "có" : "không";
  return typeof value === "string" ? (CHOICE_NAMES[value] ?? value) : showNumber(value);
}

function setterText(parameter: Parameter): string {
  const { changedBy, setBy, latitude } = parameter;
  if (changedBy !== undefined) {
    return `${SETTING_LEVEL_NAMES[changedBy.level]} đặt theo ${changedBy.number} ngày ${showDay(changedBy.issuedOn)}`;
  }
  if (latitude === "fixed") return "văn bản ấn định";
  const direction = latitude === "lowerOnly" ? ", chỉ thấp hơn" : latitude === "higherOnly" ? ", chỉ cao hơn" : "";
  return `mặc định; ${SETTING_LEVEL_NAMES[setBy]} được đặt${direction}`;
}

/** Everything a pack says, line by line, in the order of its sections. */
export function describePack(pack: Pack): PackLine[] {
  const parameters = Object.entries<Parameter>(pack.parameters).map(([key, parameter]) => ({
    section: "parameters" as const,
    key,
    label: parameter.label,
    text: showParameterValue(parameter.value),
    citation: parameter.citation,
    setBy: setterText(parameter),
    latitude: parameter.latitude,
  }));
  const rules = ruleLines(pack);
  const sections = PACK_SECTIONS.filter((section) => section !== "parameters");
  return [
    ...parameters,
    ...sections.flatMap((section) =>
      rules[section].map(({ key, label, text, citation }) => ({
        section,
        key,
        label,
        text,
        citation,
        setBy: null,
        latitude: null,
      })),
    ),
  ];
}
