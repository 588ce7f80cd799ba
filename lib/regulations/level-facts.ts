import type { Explanation } from "./explanation";
import type { Share } from "./fraction";
import type { Grade, Level } from "./levels";
import type { CriterionGroup, FailingCode, RatedSubject } from "./pack";
import type { Discipline } from "./subjects";

/** A circumstance in which a text excepts a failing case, or lets the competent level weigh it. */
export type Relief = "none" | "selfDiscovered" | "forceMajeure";

/** Facts of the period that both methods know. Shares are exact decimals or counts. */
export type PeriodFacts = {
  readonly subject: RatedSubject;
  readonly tasksDoneShare?: Share;
  readonly previousShortcomingsFixedShare?: Share;
  /** Of a person: his own; of a body: of the body or one of its leading members. For duty in the period. */
  readonly discipline: Discipline;
  readonly relief?: Relief;
  /** Of single cases, where they differ; a case that is named here takes nothing from the relief of the others. */
  readonly reliefs?: Readonly<Partial<Record<FailingCode, Relief>>>;
  readonly subordinateDisciplined?: boolean;
  readonly disunityConcluded?: boolean;
  readonly degradationConcluded?: boolean;
  readonly prohibitedOrExemplaryBreach?: boolean;
};

export type GradedCriterion = { readonly code: string; readonly group: CriterionGroup; readonly grade: Grade };

/** 124-style: a grade for each criterion. */
export type GradesInput = PeriodFacts & {
  readonly grades: readonly GradedCriterion[];
  readonly mainTargetsMissed?: boolean;
  readonly subordinateCorruption?: boolean;
  readonly subordinatesDisciplinedShare?: Share;
};

/** 366-style: points out of 100. */
export type PointsInput = PeriodFacts & {
  readonly points: number;
  readonly tasksDoneShare: Share;
  readonly tasksLateShare: Share;
  readonly tasksAboveShare: Share;
  readonly previousShortcomingsFixedShare: Share;
  readonly subordinatesFailedShare?: Share;
  readonly lowConfidenceShare?: Share;
  readonly basicTargetsFailed?: boolean;
  readonly personnelWrongdoing?: boolean;
  readonly subordinateNegativity?: boolean;
  /** Of a body: somebody of its leadership, for whatever reason; for duty it is a failing case besides. */
  readonly memberDisciplined?: boolean;
};

/** What is known while points or task results are still missing. */
export type KnownFacts = PeriodFacts & Partial<PointsInput>;

/** What keeps a level from being stated. */
export type LevelGap =
  | "tasksDone"
  | "tasksLate"
  | "tasksAbove"
  | "shortcomingsUnfixed"
  | "subordinateDisciplined"
  | "memberDisciplined"
  | "mainTargetsUnknown"
  | "gradesMissing"
  | `relief:${FailingCode}`;

export type LevelAnswer = {
  /** Null when the texts fit no level: the competent level must decide. */
  readonly level: Level | null;
  readonly needsDecision: boolean;
  readonly gaps: readonly LevelGap[];
  /** Failing cases that apply. */
  readonly failing: readonly FailingCode[];
  /** What the competent level should be asked although a level results. */
  readonly asks: readonly LevelGap[];
  readonly explanation: Explanation;
};

const GAP_TEXTS: Record<Exclude<LevelGap, `relief:${FailingCode}`>, string> = {
  tasksDone: "chưa hoàn thành 100% nhiệm vụ",
  tasksLate: "có nhiệm vụ chậm tiến độ quá mức cho phép",
  tasksAbove: "tỷ lệ nhiệm vụ vượt yêu cầu chưa đạt",
  shortcomingsUnfixed: "hạn chế, khuyết điểm của kỳ trước chưa khắc phục xong",
  subordinateDisciplined: "có tổ chức trực thuộc bị kỷ luật",
  memberDisciplined: "có thành viên bị kỷ luật",
  mainTargetsUnknown: "chưa rõ các chỉ tiêu chủ yếu có đạt hay không",
  gradesMissing: "chưa đánh giá đủ các tiêu chí",
};

export function gapText(gap: LevelGap): string {
  return gap.startsWith("relief:")
    ? "có tình tiết được xem xét (tự phát hiện, khắc phục hoặc bất khả kháng)"
    : GAP_TEXTS[gap as keyof typeof GAP_TEXTS];
}
