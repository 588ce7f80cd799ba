import type { Level } from "../../db/generated/enums";
import { withConclusions } from "../../regulations/conclusions";
import { type Explanation, explain, explainedInput } from "../../regulations/explanation";
import { gapText } from "../../regulations/level-facts";
import type { Pack } from "../../regulations/pack";
import type { Severity } from "../../regulations/parameter";
import type { OrderBlocker } from "../rules";
import { pointSteps, type ScoredSheet, type ScorerTotal, totalsOf } from "./counted-points";
import type { Surroundings } from "./finding-facts";
import { type GradedAnswer, type Lack, lackText, packLevelOf } from "./pack-level";

/** Whom or what a decision waits for: the first few by name, and how many there are. */
export type WaitsFor = { names: string[]; subjectIds: string[]; count: number };

export const NOBODY: WaitsFor = { names: [], subjectIds: [], count: 0 };

export type Finding = {
  severity: Severity | "order";
  text: string;
  citation: string;
  waitsFor: WaitsFor;
  explanation: Explanation;
};

/** What the rules say of the facts, beside the values that people give; null level: the competent level decides. */
export type PackLevel = {
  level: Level | null;
  gaps: string[];
  /** The gaps are things not entered yet: nobody has to decide, somebody has to enter them. */
  isLacking: boolean;
  lacking: readonly Lack[];
  /** Complete totals out of 100, the one that counts first; null under a pack of grades. */
  totals: ScorerTotal[] | null;
  explanation: Explanation;
};

/** The task figures that count for a subject. */
export type TaskCounts = { assigned: number; done: number; doneLate: number; aboveRequirement: number };

/** Everything the rules make of one subject. */
export type SubjectJudgement = { findings: Finding[]; packLevel: PackLevel | null; tasks: TaskCounts | null };

export const NOTHING_JUDGED: SubjectJudgement = { findings: [], packLevel: null, tasks: null };

export type Given = {
  grades: readonly GradedAnswer[];
  sheets: readonly ScoredSheet[];
  /** Why this form of review; null of a body and under a pack of grades. */
  form: Explanation | null;
};

/** The level the rules lead to, with its explanation in every case: also of what has still to be entered. */
export function describePackLevel(pack: Pack, around: Surroundings, { grades, sheets, form }: Given): PackLevel {
  const answer = packLevelOf(pack, around, grades, sheets);
  const totals = pack.levelRules.method === "points" ? totalsOf(pack, sheets) : null;
  const withFacts = (explanation: Explanation) => {
    const concluded = withConclusions(explanation, around.results?.conclusions ?? []);
    return form ? { ...concluded, steps: [form, ...concluded.steps] } : concluded;
  };
  if ("lacking" in answer) {
    const { lacking } = answer;
    const explanation = withFacts(explainLack(pack, lacking, sheets));
    return { level: null, gaps: lacking.map(lackText), isLacking: true, lacking, totals, explanation };
  }
  const gaps = answer.gaps.map(gapText);
  const explanation = withFacts(answer.explanation);
  return { level: answer.level, gaps, isLacking: false, lacking: [], totals, explanation };
}

const LACK_LABELS: Record<Lack, string> = {
  points: "Điểm tự chấm",
  organisationPoints: "Điểm của tổ chức đảng",
  taskResults: "Kết quả nhiệm vụ",
};

function explainLack(pack: Pack, lacking: readonly Lack[], sheets: readonly ScoredSheet[]): Explanation {
  return explain({
    title: "Mức xếp loại chất lượng",
    inputs: lacking.map((lack) => explainedInput(lack, LACK_LABELS[lack], null)),
    rule: "Mức đọc từ tổng điểm cùng kết quả nhiệm vụ trong kỳ; thiếu một trong hai thì chưa đối chiếu được",
    citation: pack.parameters["points.general"].citation,
    result: { value: null, text: `chưa đối chiếu được: ${lacking.map(lackText).join("; ")}` },
    steps: pointSteps(pack, sheets),
  });
}

/** "Vì sao?" of what has to come first: whom it waits for, the rule of the order, that nothing is decided before. */
export function explainWait({ prerequisite, text, citation, names, count }: OrderBlocker): Explanation {
  const rest = count > names.length ? ` và ${count - names.length} đối tượng khác` : "";
  return explain({
    title: "Trình tự quyết định",
    inputs: [
      explainedInput(prerequisite, "Còn phải xong trước", count, `${names.join(", ")}${rest}` || "chính đối tượng"),
    ],
    rule: text,
    citation,
    result: { value: false, text: "chưa quyết định được" },
  });
}
