import type { Verb } from "../core/permissions";
import type { ImportKind, ImportOutcome } from "../db/generated/enums";

export const IMPORT_KINDS = ["people", "taskResults", "meetingResults"] as const satisfies readonly ImportKind[];

export const IMPORT_KIND_NAMES: Record<ImportKind, string> = {
  people: "Danh sách đảng viên, cán bộ",
  taskResults: "Kết quả thực hiện nhiệm vụ",
  meetingResults: "Kết quả hội nghị đã họp",
};

/** Who may do by hand what the file does, may import it. */
export const IMPORT_VERBS: Record<ImportKind, Verb> = {
  people: "person.manage",
  taskResults: "result.record",
  meetingResults: "meeting.run",
};

export const OUTCOME_NAMES: Record<ImportOutcome, string> = {
  problem: "Có vấn đề",
  question: "Cần xác nhận",
  add: "Thêm mới",
  change: "Sửa",
  same: "Không thay đổi",
};
