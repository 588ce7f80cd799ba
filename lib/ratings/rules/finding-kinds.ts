import type { Severity } from "../../regulations/parameter";
import type { FindingCode } from "../../regulations/result-findings";

/** What a finding is about, as officials look for it. */
export const FINDING_KINDS = ["ratings", "tasks", "discipline", "shortcomings"] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const FINDING_KIND_NAMES: Record<FindingKind, string> = {
  ratings: "Kết quả xếp loại liên quan",
  tasks: "Kết quả nhiệm vụ",
  discipline: "Kỷ luật",
  shortcomings: "Hạn chế kỳ trước",
};

const DISCIPLINE: readonly FindingCode[] = [
  "excellentWithDiscipline",
  "failing:disciplined",
  "failing:subordinatesDisciplined",
];
const TASKS: readonly FindingCode[] = ["failing:tasksUndone", "failing:basicTargetsFailed"];

export function kindOfFinding(code: FindingCode): FindingKind {
  if (DISCIPLINE.includes(code)) return "discipline";
  if (code === "excellentWithUnfixedShortcomings") return "shortcomings";
  return TASKS.includes(code) || code.startsWith("condition:") ? "tasks" : "ratings";
}

/** The gravest first. */
export const SEVERITIES = ["blocks", "warns", "asks"] as const satisfies readonly Severity[];

export const SEVERITY_WORDS: Record<Severity, string> = {
  blocks: "Chặn quyết định",
  warns: "Cảnh báo, cần ghi lý do",
  asks: "Cần cấp có thẩm quyền cho ý kiến",
};
