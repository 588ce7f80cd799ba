import { showDay } from "./calendar-day";
import type { Citation } from "./citation";
import { showPercent } from "./fraction";
import { describeLevel, LEVELS } from "./levels";
import type { ContentSubject, ExemptionCause, OrderVerdict, Pack, Post } from "./pack";
import { isFraction, type Parameter, type ParameterValue, type SettingLevel } from "./parameter";
import { capacityText } from "./participants";
import { collectiveKindName, organisationKindName } from "./subjects";

/** One line of a pack as an official reads it, with its clause and who set it. */
export type PackLine = {
  readonly section: PackSection;
  /** Stable within its section; equal keys of two packs are compared. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly citation: Citation;
  /** Who may set it, or by which document it was set; null for rules that are not settings. */
  readonly setBy: string | null;
};

export const PACK_SECTIONS = [
  "parameters",
  "exemptions",
  "collectives",
  "places",
  "capacities",
  "order",
  "content",
  "levels",
  "failing",
  "coupling",
  "deadlines",
  "authorities",
] as const;
export type PackSection = (typeof PACK_SECTIONS)[number];

const SECTION_NAMES: Record<PackSection, string> = {
  parameters: "Giá trị và thiết lập",
  exemptions: "Đối tượng không kiểm điểm, không xếp loại",
  collectives: "Tập thể kiểm điểm",
  places: "Nơi kiểm điểm",
  capacities: "Thành phần tham dự",
  order: "Trình tự",
  content: "Nội dung kiểm điểm",
  levels: "Điều kiện các mức",
  failing: "Trường hợp không hoàn thành nhiệm vụ",
  coupling: "Gắn kết quả",
  deadlines: "Thời hạn",
  authorities: "Thẩm quyền",
};

export function sectionName(section: PackSection): string {
  return SECTION_NAMES[section];
}

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
  blocks: "không được quyết định",
  warns: "cảnh báo",
  asks: "hỏi cấp có thẩm quyền",
};

const SETTING_LEVEL_NAMES: Record<SettingLevel, string> = {
  centre: "Trung ương",
  province: "cấp tỉnh",
  district: "cấp huyện",
  unit: "đơn vị",
};

/** A parameter's value as text. */
export function showParameterValue(value: ParameterValue): string {
  if (value === null) return "không quy định";
  if (isFraction(value))
    return value.den === 100 || 100 % value.den === 0 ? showPercent(value) : `${value.num}/${value.den}`;
  if (typeof value === "boolean") return value ? "có" : "không";
  return typeof value === "string" ? (CHOICE_NAMES[value] ?? value) : String(value).replace(".", ",");
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

const CAUSE_NAMES: Record<ExemptionCause, string> = {
  exempt: "Được miễn công tác và sinh hoạt",
  suspended: "Bị đình chỉ sinh hoạt",
  newlyAdmitted: "Mới kết nạp",
  temporarilyExcused: "Tạm miễn sinh hoạt",
  sickLeave: "Nghỉ ốm dài ngày",
  maternity: "Nghỉ thai sản",
};

const CONTENT_SUBJECTS: Record<ContentSubject, string> = {
  collective: "Tập thể",
  leader: "Cá nhân giữ chức vụ",
  nonLeader: "Cá nhân không giữ chức vụ",
  outsideSystem: "Đảng viên ngoài hệ thống chính trị",
};

export function contentSubjectName(subject: ContentSubject): string {
  return CONTENT_SUBJECTS[subject];
}

const POST_NAMES: Record<Post, string> = {
  standingCommitteeMember: "Ủy viên Ban Thường vụ",
  executiveCommitteeMember: "Ủy viên Ban Chấp hành",
  subCommitteeMember: "Đảng ủy viên đảng ủy bộ phận",
  cellCommitteeMember: "Chi ủy viên",
  cellMember: "Đảng viên của chi bộ",
  leader: "Thành viên tập thể lãnh đạo, quản lý",
  divisionHead: "Trưởng phòng và tương đương",
  directingMember: "Người được phân công dự, chỉ đạo",
  supervisingMember: "Người được phân công giám sát",
  recorder: "Thư ký",
};

/** The post as an official reads it. */
export function postName(post: Post): string {
  return POST_NAMES[post];
}

const VERDICT_NAMES: Record<OrderVerdict, string> = {
  allowed: "được phép",
  warned: "cảnh báo",
  refused: "chưa được",
};

type Line = Omit<PackLine, "section" | "setBy">;

function rulesOf(pack: Pack): Record<Exclude<PackSection, "parameters">, Line[]> {
  return {
    exemptions: (Object.keys(CAUSE_NAMES) as ExemptionCause[]).map((cause) => ({
      key: cause,
      label: CAUSE_NAMES[cause],
      ...pack.exemptions[cause],
    })),
    collectives: pack.collectives.map((rule) => ({
      key: rule.kind,
      label: collectiveKindName(rule.kind),
      text: conditionText(rule),
      citation: rule.citation,
    })),
    places: pack.places.map((rule) => ({ key: rule.code, label: rule.text, text: rule.text, citation: rule.citation })),
    capacities: pack.capacities.map((rule) => ({
      key: `${rule.post}:${rule.capacity}`,
      label: POST_NAMES[rule.post],
      text: `${capacityText(rule.capacity)}: ${rule.kinds.map(collectiveKindName).join("; ")}`,
      citation: rule.citation,
    })),
    order: pack.order.map((rule) => ({
      key: rule.prerequisite,
      label: rule.text,
      text: `khi bỏ phiếu ${VERDICT_NAMES[rule.atVote]}; khi quyết định ${VERDICT_NAMES[rule.atDecision]}`,
      citation: rule.citation,
    })),
    content: pack.content.map((item) => ({
      key: `${item.subject}:${item.layer}:${item.code}`,
      label: `${CONTENT_SUBJECTS[item.subject]}`,
      text: item.title,
      citation: item.citation,
    })),
    levels: LEVELS.map((level) => ({ key: level, label: describeLevel(level).name, ...pack.levelRules.levels[level] })),
    failing: pack.levelRules.failing.map((rule) => ({
      key: `${rule.code}:${rule.subjects.join(",")}`,
      label: rule.text,
      text: rule.text,
      citation: rule.citation,
    })),
    coupling: pack.coupling.map((rule) => ({
      key: rule.code,
      label: rule.text,
      text: showParameterValue(rule.severity),
      citation: rule.citation,
    })),
    deadlines: pack.deadlines.map((rule) => ({
      key: rule.code,
      label: rule.label,
      text: `${rule.bound === "before" ? "trước ngày" : "đến hết ngày"} ${rule.monthDay.slice(3)}/${rule.monthDay.slice(0, 2)}${rule.followingYear === true ? " năm sau" : ""}`,
      citation: rule.citation,
    })),
    authorities: pack.authorities.map((rule) => ({
      key: rule.organisation,
      label: organisationKindName(rule.organisation),
      text: rule.decides,
      citation: rule.citation,
    })),
  };
}

function conditionText(rule: Pack["collectives"][number]): string {
  if (rule.onlyWithout !== undefined) return `nơi không có ${collectiveKindName(rule.onlyWithout)}`;
  return rule.onlyUnder === undefined ? "kiểm điểm" : `trực thuộc ${organisationKindName(rule.onlyUnder)}`;
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
  }));
  const rules = rulesOf(pack);
  const sections = PACK_SECTIONS.filter((section) => section !== "parameters");
  return [
    ...parameters,
    ...sections.flatMap((section) =>
      rules[section].map(({ key, label, text, citation }) => ({ section, key, label, text, citation, setBy: null })),
    ),
  ];
}
