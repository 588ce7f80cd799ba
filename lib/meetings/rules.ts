import { COLLECTIVE_KINDS, type CollectiveKind as ReviewKind } from "../regulations/subjects";

/** The kind of subject as it is kept with capacities, items and ballots. */
export function toReviewKind(kept: string): ReviewKind {
  const kind = COLLECTIVE_KINDS.find((candidate) => candidate === kept);
  if (!kind) throw new RangeError(`unknown kind of subject: ${kept}`);
  return kind;
}

export const MEETING_STATUSES = [
  "scheduled",
  "checkedIn",
  "reviewing",
  "voting",
  "announced",
  "closed",
  "cancelled",
] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export const MEETING_STATUS_NAMES: Record<MeetingStatus, string> = {
  scheduled: "Đã lập lịch",
  checkedIn: "Đã điểm danh",
  reviewing: "Đang kiểm điểm",
  voting: "Đang bỏ phiếu",
  announced: "Đã công bố kết quả",
  closed: "Đã ký biên bản",
  cancelled: "Đã hủy",
};

/** Bodies of government, Front and mass organisations come before Party bodies in a combined meeting (R6.4). */
const BODY_ORDER: readonly ReviewKind[] = [
  "governmentLeadership",
  "frontLeadership",
  "massOrganisationLeadership",
  "agencyLeadership",
  "provinceStandingCommittee",
  "districtStandingCommittee",
  "grassrootsStandingCommittee",
  "grassrootsCommittee",
  "subCommittee",
  "cellCommittee",
  "cell",
];

export function compareBodies(first: ReviewKind, second: ReviewKind): number {
  return BODY_ORDER.indexOf(first) - BODY_ORDER.indexOf(second);
}

/** The body's name in the middle of a sentence: "Ban Thường vụ …", "chi bộ". */
const KIND_PHRASES: Record<ReviewKind, string> = {
  provinceStandingCommittee: "Ban Thường vụ Tỉnh ủy",
  districtStandingCommittee: "Ban Thường vụ cấp ủy",
  grassrootsStandingCommittee: "Ban Thường vụ Đảng ủy",
  grassrootsCommittee: "Ban Chấp hành Đảng bộ",
  subCommittee: "đảng ủy bộ phận",
  cellCommittee: "chi ủy",
  cell: "chi bộ và đảng viên",
  agencyLeadership: "tập thể lãnh đạo",
  governmentLeadership: "lãnh đạo khối chính quyền",
  frontLeadership: "lãnh đạo Mặt trận",
  massOrganisationLeadership: "lãnh đạo đoàn thể",
};

export function kindPhrase(kind: ReviewKind): string {
  return KIND_PHRASES[kind];
}

/** The title a meeting gets when nobody types one. */
export function proposedTitle(bodyNames: readonly string[], supplementary: boolean): string {
  const review = supplementary ? "kiểm điểm bổ sung" : "kiểm điểm";
  const [first = "", ...rest] = bodyNames;
  const last = rest.pop();
  const names = last === undefined ? first : `${[first, ...rest].join(", ")} và ${last}`;
  return `Hội nghị ${review} ${names}`;
}

const PRESENCES = ["unknown", "present", "absent"] as const;
export type Presence = (typeof PRESENCES)[number];

export const PRESENCE_NAMES: Record<Presence, string> = {
  unknown: "Chưa điểm danh",
  present: "Có mặt",
  absent: "Vắng mặt",
};
