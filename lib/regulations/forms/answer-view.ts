import type { Citation } from "../citation";
import type { Explanation } from "../explanation";
import { citationLine, type ExplanationView, viewExplanation } from "../explanation-view";
import type { Level } from "../levels";

/** An answer as a page shows it: the result, what goes with it, and every explanation with its clause. */
export type AnswerView = {
  readonly result: string;
  /** Shown by its shape and colour beside the words. */
  readonly level: Level | null;
  readonly tone: "done" | "warning" | "quiet";
  readonly lines: readonly string[];
  readonly explanations: readonly ExplanationView[];
};

type AnswerParts = Pick<AnswerView, "result" | "tone" | "explanations"> & Partial<Pick<AnswerView, "level" | "lines">>;

export function answerView(parts: AnswerParts): AnswerView {
  const { result } = parts;
  return { level: null, lines: [], ...parts, result: `${result.charAt(0).toUpperCase()}${result.slice(1)}` };
}

/** A clause that answers by itself, without arithmetic. */
export function clauseView(
  heading: string,
  citation: Citation,
  says: string,
  lines: ExplanationView["lines"] = [],
): ExplanationView {
  return { heading, lines, citations: [citationLine(citation, says)], steps: [] };
}

export function explained(explanation: Explanation): ExplanationView[] {
  return [viewExplanation(explanation)];
}
