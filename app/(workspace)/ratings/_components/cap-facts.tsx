import { SectionCard } from "@/components/layout/section-card";
import { DefinitionList } from "@/components/ui/definition-list";
import { ExplanationBlock } from "@/components/ui/why";
import { formatCount } from "@/lib/core/format";
import type { GroupDetail } from "@/lib/ratings/queries/get-group";
import { viewExplanation } from "@/lib/regulations/explanation-view";
import { capExplanation } from "./cap-explanation";

/** The numbers that the places for excellent of one group are reckoned from. */
function CapFacts({ group: { standing, cap, others, shareText } }: { group: GroupDetail }) {
  return (
    <DefinitionList
      items={[
        { term: "Cách chia nhóm", value: standing.description },
        { term: "Số đối tượng trong nhóm", value: formatCount(standing.total) },
        { term: "Đạt hoàn thành tốt nhiệm vụ trở lên (N)", value: formatCount(standing.goodOrBetter) },
        { term: "Hoàn thành nhiệm vụ, không hoàn thành", value: formatCount(others.fair + others.failed) },
        { term: "Chưa có mức", value: formatCount(others.none) },
        { term: "Tỷ lệ tối đa", value: shareText },
        { term: "Tối đa theo cách tính chặt", value: formatCount(cap.strict) },
        { term: "Tối đa theo cách tính rộng", value: formatCount(cap.lenient) },
        { term: "Đã đề nghị, đã quyết định xuất sắc", value: formatCount(standing.excellent) },
      ]}
    />
  );
}

/** The places of a group and what conflicts with its levels, unfolded for printing. */
export function CapDerivation({ group }: { group: GroupDetail }) {
  return (
    <SectionCard title={group.standing.name}>
      <CapFacts group={group} />
      <ExplanationBlock explanation={capExplanation(group.cap)} />
      {group.findings.map(({ text, explanation }) => (
        <ExplanationBlock key={text} explanation={viewExplanation(explanation)} unfolded />
      ))}
    </SectionCard>
  );
}
