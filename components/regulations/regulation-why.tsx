import { Why, type Explanation as WhyExplanation } from "@/components/ui/why";
import { formatCitation } from "@/lib/regulations/citation";
import { clauseAddress } from "@/lib/regulations/clause-address";
import type { Explanation } from "@/lib/regulations/explanation";

/** "Vì sao?" of a rule, as the rules explain themselves: inputs, sentence, arithmetic, clause. */
export function RegulationWhy({ explanation, heading }: { explanation: Explanation; heading?: string }) {
  return <Why explanation={toWhy(explanation, heading)} />;
}

function toWhy(explanation: Explanation, heading = `${explanation.title}: ${explanation.result.text}`): WhyExplanation {
  const citation = formatCitation(explanation.citation);
  const href = clauseAddress(citation);
  return {
    heading,
    lines: [
      ...explanation.inputs.map((input) => ({ label: input.label, value: input.shown })),
      { label: explanation.rule },
      ...explanation.arithmetic.map((line) => ({ label: line, strong: true })),
    ],
    citations: [href === null ? { text: citation } : { text: citation, href }],
    steps: explanation.steps.map((step) => toWhy(step)),
  };
}
