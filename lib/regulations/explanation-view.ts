import { type Citation, formatCitation } from "./citation";
import { clauseAddress } from "./clause-address";
import type { Explanation } from "./explanation";

/** An explanation as the "Vì sao?" block of a page takes it. */
export type ExplanationView = {
  heading: string;
  lines: { label: string; value?: string; strong?: boolean }[];
  citations: { text: string; href?: string; says?: string }[];
  steps: ExplanationView[];
};

/** The clause as an official reads it, with where it stands and what it says. */
export function citationLine(citation: Citation, says: string): ExplanationView["citations"][number] {
  const text = formatCitation(citation);
  const href = clauseAddress(text);
  return { text, ...(href ? { href } : {}), says };
}

/** Inputs, arithmetic and result as lines, the clause with what it says; the steps unfold one by one. */
export function viewExplanation(explanation: Explanation): ExplanationView {
  return {
    heading: explanation.title,
    lines: [
      ...explanation.inputs.map((input) => ({ label: input.label, value: input.shown })),
      ...explanation.arithmetic.map((label) => ({ label })),
      { label: "Kết quả", value: explanation.result.text, strong: true },
    ],
    citations: [citationLine(explanation.citation, explanation.rule)],
    steps: explanation.steps.map(viewExplanation),
  };
}
