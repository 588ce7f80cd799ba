import { Why } from "@/components/ui/why";
import { CONVENTION_TEXT, formatCitation, needsConfirmation } from "@/lib/regulations/citation";
import type { Explanation } from "@/lib/regulations/explanation";

/** "Vì sao?" of a rule, as the rules explain themselves: inputs, sentence, arithmetic, clause. */
export function RegulationWhy({ explanation, heading }: { explanation: Explanation; heading?: string }) {
  return <Why explanation={toWhy(explanation, heading)} />;
}

function toWhy(explanation: Explanation, heading = `${explanation.title}: ${explanation.result.text}`) {
  const citation = formatCitation(explanation.citation);
  return {
    heading,
    lines: [
      ...explanation.inputs.map((input) => ({ label: input.label, value: input.shown })),
      { label: explanation.rule },
      ...explanation.arithmetic.map((line) => ({ label: line, strong: true })),
    ],
    ...(citation === CONVENTION_TEXT ? {} : { citations: [{ text: citation }] }),
    ...(needsConfirmation(explanation.citation) ? { note: CONVENTION_TEXT } : {}),
  };
}
