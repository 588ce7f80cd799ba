import { ClauseLink } from "@/components/regulations/clause-link";
import { Callout } from "@/components/ui/callout";
import { Why } from "@/components/ui/why";
import type { Finding } from "@/lib/ratings/queries/subject-findings";
import { FINDING_WORDS } from "@/lib/ratings/rules/finding-kinds";
import { viewExplanation } from "@/lib/regulations/explanation-view";
import { WaitsFor } from "./waits-for";

/** What conflicts or is still awaited, each with its clause; a conflict unfolds to its inputs and arithmetic. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Callout kind="warning" title={`Lưu ý – ${findings.length} điểm`}>
      <ul className="list-disc space-y-1 pl-5">
        {findings.map((finding) => (
          <li key={`${finding.severity} ${finding.text}`}>
            <b>{FINDING_WORDS[finding.severity]}:</b> {finding.text}
            <WaitsFor {...finding.waitsFor} />{" "}
            <span className="text-soft">
              (<ClauseLink citation={finding.citation} />)
            </span>
            <Why explanation={viewExplanation(finding.explanation)} />
          </li>
        ))}
      </ul>
    </Callout>
  );
}
