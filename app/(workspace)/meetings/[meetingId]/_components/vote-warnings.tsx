import { ClauseLink } from "@/components/regulations/clause-link";
import { Callout } from "@/components/ui/callout";
import type { VoteWarning } from "@/lib/ballots/queries/vote-warnings";
import { formatCitation } from "@/lib/regulations/citation";

/** Does not stop the vote; stands before the eyes of the chair. */
export function VoteWarnings({ warnings }: { warnings: readonly VoteWarning[] }) {
  return warnings.map((warning) => {
    const rest = warning.count - warning.names.length;
    return (
      <Callout key={warning.prerequisite} kind="warning" title={warning.text}>
        <p>
          Còn {warning.count} trường hợp chưa có: {warning.names.join(", ")}
          {rest > 0 ? ` và ${rest} trường hợp khác` : ""}. Vẫn bỏ phiếu được; phải có trước khi cấp có thẩm quyền quyết
          định.
        </p>
        <p className="text-soft">
          <ClauseLink citation={formatCitation(warning.citation)} />
        </p>
      </Callout>
    );
  });
}
