import { ClauseLink } from "@/components/regulations/clause-link";
import { Callout } from "@/components/ui/callout";
import type { Finding } from "@/lib/ratings/queries/get-subject";
import { WaitsFor } from "./waits-for";

const WORDS: Record<Finding["severity"], string> = {
  blocks: "Chặn quyết định",
  warns: "Cảnh báo, cần ghi lý do",
  asks: "Cần cấp có thẩm quyền cho ý kiến",
  order: "Phải xong trước khi quyết định",
};

/** What conflicts or is still awaited, each with its clause. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Callout kind="warning" title={`Lưu ý – ${findings.length} điểm`}>
      <ul className="list-disc space-y-1 pl-5">
        {findings.map((finding) => (
          <li key={`${finding.severity} ${finding.text}`}>
            <b>{WORDS[finding.severity]}:</b> {finding.text}
            <WaitsFor {...finding.waitsFor} />{" "}
            <span className="text-soft">
              (<ClauseLink citation={finding.citation} />)
            </span>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
