import { formatDay } from "../../core/format";
import type { Track } from "../../db/generated/enums";
import { type Citation, convention } from "../../regulations/citation";
import { type Explanation, explain, explainedInput } from "../../regulations/explanation";
import { describeLevel, type Level } from "../../regulations/levels";
import type { Pack } from "../../regulations/pack";
import type { Ladder } from "../rules";
import { FINDING_WORDS } from "./finding-kinds";
import type { SubjectJudgement, TaskCounts } from "./judgement";

/** Everything computed about one subject, with who it is. */
export type SubjectWhy = {
  subjectId: string;
  name: string;
  title: string | null;
  track: Track;
  unit: string;
  /** Above it, where that tells two of the same name apart. */
  unitAbove: string | null;
  explanation: Explanation;
};

/** How a subject stands: with the level given it, why, and everything the rules say of it. */
export type Standing = {
  /** What the level is: that of a list, of a decision, one that is considered, or where the subject stands now. */
  of: "list" | "decision" | "asIf" | "now";
  track: Track;
  level: Level | null;
  reason: string | null;
  ladder: Ladder;
  /** Whether what the deciding side thinks is part of it. */
  sees: boolean;
  judgement: SubjectJudgement;
  /** As it was counted, one for each place where a vote was held. */
  votes: readonly Explanation[];
  /** Of the group, where the level takes one of its places. */
  cap: Explanation | null;
  /** Further lines of how the level came about: the vote of the body, that a part was not kept. */
  lines: readonly string[];
};

const TITLES: Record<Standing["of"], string> = {
  list: "Mức trình",
  decision: "Mức quyết định",
  asIf: "Mức đang xét",
  now: "Mức đang có",
};

/** Name of the input that tells a whole explanation of a decision from the arithmetic of its cap alone, as it was kept before. */
const WHOLE = "level";

/**
 * One explanation for everything that was computed of a subject: what was given at each stage, the clause of the level, and as steps the
 * count of the votes, what the rules make of the facts, every conflict, what is waited for, the cap. Screens, papers, spreadsheets and
 * what a decision keeps say the same.
 */
export function explainStanding(pack: Pack, standing: Standing): Explanation {
  const { of, track, level, reason, judgement, votes, cap, lines } = standing;
  const { packLevel, findings, tasks } = judgement;
  return explain({
    title: TITLES[of],
    inputs: [
      explainedInput(WHOLE, TITLES[of], level, nameOf(level)),
      ...stagesOf(standing),
      ...(reason === null ? [] : [explainedInput("reason", "Lý do", reason)]),
      explainedInput("tasks", "Nhiệm vụ", tasks?.assigned ?? null, tasksText(tasks)),
    ],
    ...ruleOf(pack, track, level),
    arithmetic: lines,
    result: { value: level, text: nameOf(level) },
    steps: [
      ...votes,
      ...(packLevel ? [named("Đối chiếu theo quy định", packLevel.explanation)] : []),
      ...findings.map(({ severity, explanation }) => named(FINDING_WORDS[severity], explanation)),
      ...(cap ? [cap] : []),
    ],
  });
}

/** Whether a decision kept the whole explanation, not the arithmetic of its cap alone. */
export function isWhole(kept: Explanation): boolean {
  return kept.inputs.some(({ name }) => name === WHOLE);
}

type Session = { sessionOn: string | null; votesFor: number | null; membersTotal: number | null };

/** How the body voted on the list; null before. */
export function sessionText({ sessionOn, votesFor, membersTotal }: Session): string | null {
  if (sessionOn === null || votesFor === null || membersTotal === null) return null;
  return `Phiên họp ngày ${formatDay(sessionOn)}: ${votesFor}/${membersTotal} thành viên tán thành (quá nửa tổng số thành viên)`;
}

function named(value: string, explanation: Explanation): Explanation {
  return { ...explanation, title: `${value}: ${explanation.title}` };
}

function nameOf(level: Level | null): string {
  return level === null ? "chưa có mức" : describeLevel(level).name;
}

const STAGES = [
  ["self", "Tự nhận", "selfLevel"],
  ["vote", "Bỏ phiếu", "voteLevel"],
  ["proposal", "Cấp ủy đề nghị", "proposalLevel"],
  ["appraisal", "Thẩm định", "appraisalLevel"],
] as const;

function stagesOf({ ladder, sees }: Standing) {
  return STAGES.filter(([name]) => sees || name !== "appraisal").map(([name, label, stage]) =>
    explainedInput(`stage.${name}`, label, ladder[stage], nameOf(ladder[stage])),
  );
}

function tasksText(tasks: TaskCounts | null): string {
  if (tasks === null) return "chưa nhập kết quả";
  return `${tasks.done}/${tasks.assigned} hoàn thành, ${tasks.doneLate} chậm, ${tasks.aboveRequirement} vượt yêu cầu`;
}

/** The clause of the level that was given; that none is ever filled in is the system's own convention. */
function ruleOf(pack: Pack, track: Track, level: Level | null): { rule: string; citation: Citation } {
  if (level === null) {
    return {
      rule: "Mức của từng khâu do người có thẩm quyền ghi, hệ thống không điền thay",
      citation: convention("R8.22"),
    };
  }
  const { text, citation, personCitation } = pack.levelRules.levels[level];
  const isPerson = track === "partyMember" || track === "official";
  return { rule: text, citation: (isPerson ? personCitation : undefined) ?? citation };
}
