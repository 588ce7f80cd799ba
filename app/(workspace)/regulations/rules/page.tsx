import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/current";
import { findRulesInForce } from "@/lib/cycles/queries/season-for-unit";
import { RegulationTabs } from "../_components/regulation-tabs";
import { RuleSections } from "../_components/rule-sections";

export const metadata = { title: "Quy tắc đang áp dụng" };

export default async function RulesPage() {
  const actor = await requireActor();
  const rules = await findRulesInForce(actor);
  return (
    <PageStack>
      <PageHeader
        title="Quy tắc đang áp dụng"
        eyebrow={actor.active?.unit.name}
        lead={rules ? `Bộ quy định của đợt: ${rules.packName}. Mỗi quy tắc ghi căn cứ và nơi đặt.` : undefined}
      />
      <RegulationTabs current="/regulations/rules" />
      {rules ? (
        <RuleSections lines={rules.lines} />
      ) : (
        <EmptyState title="Chưa mở đợt kiểm điểm">Quy tắc hiện ra khi Ban Tổ chức Tỉnh ủy mở đợt.</EmptyState>
      )}
    </PageStack>
  );
}
