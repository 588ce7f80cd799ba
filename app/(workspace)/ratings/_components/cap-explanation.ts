import type { Explanation } from "@/components/ui/why";
import type { CapAnswer } from "@/lib/regulations/cap";
import { CONVENTION_TEXT, formatCitation } from "@/lib/regulations/citation";
import { clauseAddress } from "@/lib/regulations/clause-address";

/** "Vì sao tối đa 2?": both readings with their arithmetic, the clause, and what is a convention (R20.6). */
export function capExplanation(cap: CapAnswer): Explanation {
  const { explanation, strict, lenient, confirmedBase } = cap;
  const beyond =
    confirmedBase === null && lenient > strict
      ? `Trường hợp thứ ${strict + 1}${lenient > strict + 1 ? ` đến thứ ${lenient}` : ""} phải ghi lý do; trường hợp thứ ${lenient + 1} bị từ chối.`
      : `Trường hợp thứ ${cap.limit + 1} bị từ chối.`;
  return {
    heading: `Vì sao tối đa ${confirmedBase === "inclusive" ? lenient : strict}?`,
    lines: [
      ...explanation.inputs.map((input) => ({ label: input.label, value: input.shown })),
      { label: explanation.rule },
      ...explanation.arithmetic.map((line) => ({ label: line })),
    ],
    citations: [
      {
        text: formatCitation(explanation.citation),
        href: clauseAddress(formatCitation(explanation.citation)) ?? "/regulations",
      },
    ],
    note: confirmedBase === null ? `Mẫu số và làm tròn: ${CONVENTION_TEXT}. ${beyond}` : beyond,
  };
}
