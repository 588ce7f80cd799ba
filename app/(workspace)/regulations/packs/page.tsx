import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { requireActor } from "@/lib/auth/current";
import { findRulesInForce } from "@/lib/cycles/queries/season-for-unit";
import { listPacks } from "@/lib/regulations/registry";
import { RegulationTabs } from "../_components/regulation-tabs";
import { PackList } from "./_components/pack-list";

export const metadata = { title: "Tra cứu bộ quy định" };

export default async function PacksPage() {
  const rules = await findRulesInForce(await requireActor());
  const packs = listPacks().toReversed();
  return (
    <PageStack>
      <PageHeader
        title="Tra cứu bộ quy định"
        lead="Mỗi đợt kiểm điểm theo một bộ quy định. Mở một bộ để đọc từng giá trị, từng quy tắc theo văn bản và điều khoản."
      />
      <RegulationTabs current="/regulations/packs" />
      <SectionCard title="Các bộ quy định" aside={`${packs.length} bộ`} flush>
        <PackList packs={packs} season={rules} />
      </SectionCard>
    </PageStack>
  );
}
