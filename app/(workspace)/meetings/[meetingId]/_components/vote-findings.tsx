import { Callout } from "@/components/ui/callout";
import { Why } from "@/components/ui/why";
import type { VoteFinding } from "@/lib/ratings/queries/vote-findings";
import { viewExplanation } from "@/lib/regulations/explanation-view";

/** What speaks against "excellent", before the eyes of the chair; it stops nobody from voting. */
export function VoteFindings({ findings }: { findings: readonly VoteFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <Callout kind="warning" title={`Nếu đề nghị HTXSNV: ${findings.length} điểm cần xem lại`}>
      <ul className="list-disc space-y-1 pl-5">
        {findings.map(({ subjectId, name, finding }) => (
          <li key={`${subjectId} ${finding.code}`}>
            <b>{name}:</b> {finding.text}
            <Why explanation={viewExplanation(finding.explanation)} />
          </li>
        ))}
      </ul>
      <p>Vẫn bỏ phiếu được; cấp có thẩm quyền đối chiếu lại khi quyết định.</p>
    </Callout>
  );
}
