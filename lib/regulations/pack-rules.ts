import { describeLevel, LEVELS } from "./levels";
import type { AuthorityRule, ContentItem, ContentSubject, ExemptionCause, OrderVerdict, Pack, Post } from "./pack";
import type { PackLine, PackSection } from "./pack-line";
import type { Severity } from "./parameter";
import { capacityText } from "./participants";
import { collectiveKindName, organisationKindName } from "./subjects";

/** What a rule does to a decision that breaks it. */
export const SEVERITY_NAMES: Record<Severity, string> = {
  blocks: "không được quyết định",
  warns: "cảnh báo",
  asks: "hỏi cấp có thẩm quyền",
};

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

type RuleLine = Omit<PackLine, "section" | "setBy" | "latitude">;

function generalLines(pack: Pack): RuleLine[] {
  return [
    {
      key: "reviewedPersons",
      label: "Đảng viên; cán bộ lãnh đạo, quản lý",
      text: "thuộc đối tượng kiểm điểm, đánh giá, xếp loại",
      citation: pack.reviewedPersons,
    },
    {
      key: "nonPartyLeaders",
      label: "Cán bộ lãnh đạo, quản lý không là đảng viên",
      text: "kiểm điểm với tư cách cán bộ lãnh đạo, quản lý",
      citation: pack.nonPartyLeaders,
    },
    {
      key: "reviewedCollectives",
      label: "Tập thể lãnh đạo, quản lý",
      text: "thuộc đối tượng kiểm điểm, đánh giá, xếp loại",
      citation: pack.reviewedCollectives,
    },
    {
      key: "ratedOrganisations",
      label: "Tổ chức đảng",
      text: "được đánh giá, xếp loại",
      citation: pack.ratedOrganisations,
    },
    { key: "meetingOrder", label: "Thứ tự trong hội nghị", ...pack.meetingOrder },
  ];
}

function contentLine(item: ContentItem): RuleLine {
  const detail = item.detail === undefined ? "" : `: ${item.detail}`;
  return {
    key: `${item.subject}:${item.layer}:${item.code}`,
    label: CONTENT_SUBJECTS[item.subject],
    text: `${item.title}${detail}${item.conditional === true ? " (khi có)" : ""}`,
    citation: item.citation,
  };
}

function levelLines(pack: Pack): RuleLine[] {
  const { levels, shortcomingsGate } = pack.levelRules;
  return [
    ...LEVELS.flatMap((level) => {
      const { text, citation, personCitation } = levels[level];
      const { name } = describeLevel(level);
      const whole = { key: level, label: name, text, citation };
      return personCitation === undefined
        ? [whole]
        : [whole, { key: `${level}:person`, label: `${name} (cá nhân)`, text, citation: personCitation }];
    }),
    {
      key: "shortcomingsGate",
      label: "Đề nghị HTXSNV khi hạn chế, khuyết điểm kỳ trước chưa khắc phục xong",
      text: SEVERITY_NAMES[shortcomingsGate.severity],
      citation: shortcomingsGate.citation,
    },
  ];
}

function authorityText({ selfRates, proposes, decides }: AuthorityRule): string {
  const steps = [
    `tự đánh giá: ${selfRates}`,
    ...(proposes === null ? [] : [`đề xuất: ${proposes}`]),
    `quyết định: ${decides}`,
  ];
  return steps.join("; ");
}

/** The rules of a pack that are not settings, line by line. */
export function ruleLines(pack: Pack): Record<Exclude<PackSection, "parameters">, RuleLine[]> {
  return {
    general: generalLines(pack),
    exemptions: [
      ...(Object.keys(CAUSE_NAMES) as ExemptionCause[]).map((cause) => ({
        key: cause,
        label: CAUSE_NAMES[cause],
        ...pack.exemptions[cause],
      })),
      { key: "newlyEstablished", label: "Tập thể, tổ chức mới thành lập", ...pack.newlyEstablished },
    ],
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
    content: pack.content.map(contentLine),
    levels: levelLines(pack),
    points: pack.levelRules.pointGroups.map((group) => ({
      key: `${group.subject}:${group.group}`,
      label: `${CONTENT_SUBJECTS[group.subject]}: ${group.group === "general" ? "tiêu chí chung" : "kết quả thực hiện nhiệm vụ"}`,
      text: group.items.join("; "),
      citation: group.citation,
    })),
    failing: pack.levelRules.failing.map((rule) => ({
      key: `${rule.code}:${rule.subjects.join(",")}`,
      label: rule.text,
      text: rule.text,
      citation: rule.citation,
    })),
    coupling: pack.coupling.map((rule) => ({
      key: rule.code,
      label: rule.text,
      text: SEVERITY_NAMES[rule.severity],
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
      text: authorityText(rule),
      citation: rule.citation,
    })),
  };
}

function conditionText(rule: Pack["collectives"][number]): string {
  if (rule.onlyWithout !== undefined) return `nơi không có ${collectiveKindName(rule.onlyWithout)}`;
  return rule.onlyUnder === undefined ? "kiểm điểm" : `trực thuộc ${organisationKindName(rule.onlyUnder)}`;
}
