import type { UnitLevel } from "./unit-level";

export const DEADLINE_KINDS = ["review", "dossier", "completion"] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
export const DEADLINE_BOUNDS = ["before", "through"] as const;
export type DeadlineBound = (typeof DEADLINE_BOUNDS)[number];

const KIND_NAMES: Record<DeadlineKind, string> = {
  review: "Kiểm điểm xong",
  dossier: "Gửi hồ sơ lên cấp trên",
  completion: "Dự kiến hoàn thành kiểm điểm, đánh giá, xếp loại",
};

const BOUND_NAMES: Record<DeadlineBound, string> = { before: "Trước ngày", through: "Đến hết ngày" };

export function deadlineKindName(kind: DeadlineKind): string {
  return KIND_NAMES[kind];
}

export function boundName(bound: DeadlineBound): string {
  return BOUND_NAMES[bound];
}

/** To whom a dossier goes: "Gửi hồ sơ về Ban Tổ chức Tỉnh ủy". */
export function deadlineTask(kind: DeadlineKind, level: UnitLevel): string {
  if (kind !== "dossier") return deadlineKindName(kind);
  if (level === "district") return "Gửi hồ sơ về Ban Tổ chức Tỉnh ủy";
  return level === "grassroots" ? "Gửi hồ sơ lên cấp ủy cấp huyện" : "Gửi hồ sơ lên cấp ủy cơ sở";
}
