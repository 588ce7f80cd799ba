import { CONCLUSION_KINDS } from "../../regulations/conclusions";
import type { Severity } from "../../regulations/parameter";
import type { FindingCode } from "../../regulations/result-findings";

/** What a finding is about, as officials look for it. */
export const FINDING_KINDS = ["ratings", "tasks", "discipline", "conclusions", "shortcomings"] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const FINDING_KIND_NAMES: Record<FindingKind, string> = {
  ratings: "Kết quả xếp loại liên quan",
  tasks: "Kết quả nhiệm vụ",
  discipline: "Kỷ luật",
  conclusions: "Kết luận của cấp có thẩm quyền",
  shortcomings: "Hạn chế kỳ trước",
};

const DISCIPLINE: readonly FindingCode[] = [
  "excellentWithDiscipline",
  "failing:disciplined",
  "failing:subordinatesDisciplined",
];
const CONCLUSIONS: ReadonlySet<FindingCode> = new Set(CONCLUSION_KINDS.map((kind) => `failing:${kind}` as const));
const TASKS: readonly FindingCode[] = ["failing:tasksUndone", "failing:basicTargetsFailed"];

export function kindOfFinding(code: FindingCode): FindingKind {
  if (DISCIPLINE.includes(code)) return "discipline";
  if (CONCLUSIONS.has(code)) return "conclusions";
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

/** Beside conflicts, what a decision still waits for. */
export const FINDING_WORDS: Record<Severity | "order", string> = {
  ...SEVERITY_WORDS,
  order: "Phải xong trước khi quyết định",
};
