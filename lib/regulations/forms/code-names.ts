import { describeLevel, LEVELS, type Level } from "../levels";
import { POSTS, type Post, type Prerequisite } from "../pack";
import { postName } from "../pack-rules";
import {
  COLLECTIVE_KINDS,
  type CollectiveKind,
  collectiveKindName,
  DISCIPLINES,
  type Discipline,
  disciplineName,
  type Excuse,
  type PartyStatus,
} from "../subjects";

/** Codes of the questions as an official reads them. */

function named<T extends string>(codes: readonly T[], name: (code: T) => string): Record<T, string> {
  return Object.fromEntries(codes.map((code) => [code, name(code)])) as Record<T, string>;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const LEVEL_CHOICES: Record<Level, string> = named(LEVELS, (level) => describeLevel(level).name);
export const POST_CHOICES: Record<Post, string> = named(POSTS, postName);
export const COLLECTIVE_CHOICES: Record<CollectiveKind, string> = named(COLLECTIVE_KINDS, (kind) =>
  capitalised(collectiveKindName(kind)),
);
export const DISCIPLINE_CHOICES: Record<Discipline, string> = named(DISCIPLINES, (code) =>
  capitalised(disciplineName(code)),
);

export const PARTY_STATUS_CHOICES: Record<PartyStatus, string> = {
  official: "Đảng viên chính thức",
  probationary: "Đảng viên dự bị",
  nonParty: "Không là đảng viên",
};

export const EXCUSE_CHOICES: Record<Excuse, string> = {
  exempt: "Được miễn công tác và sinh hoạt đảng",
  temporarilyExcused: "Tạm miễn sinh hoạt đảng",
  suspended: "Bị đình chỉ sinh hoạt đảng",
  sickLeave: "Nghỉ ốm dài ngày",
  maternity: "Nghỉ thai sản",
};

export const PREREQUISITE_CHOICES: Record<Prerequisite, string> = {
  collectiveConclusion: "Kết luận kiểm điểm của tập thể",
  collectiveDecision: "Quyết định xếp loại tập thể lãnh đạo",
  memberDecisions: "Quyết định xếp loại các đảng viên",
  cellDecisions: "Quyết định xếp loại các chi bộ, tổ chức đảng cấp dưới",
  officialRating: "Xếp loại cán bộ, công chức, viên chức của người đó",
  complaintSettled: "Kết quả kiểm tra, xác minh khiếu nại, tố cáo, dấu hiệu vi phạm",
  lowerCollectiveDecisions: "Quyết định xếp loại các tập thể cấp dưới",
};

export const RATED_CHOICES = {
  organisation: "Tổ chức đảng",
  collective: "Tập thể lãnh đạo, quản lý",
  leader: "Cá nhân giữ chức vụ lãnh đạo, quản lý",
  nonLeader: "Cá nhân không giữ chức vụ",
};
