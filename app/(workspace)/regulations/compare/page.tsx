import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { requireActor } from "@/lib/auth/current";
import { queryText } from "@/lib/core/paging";
import { comparePacks } from "@/lib/regulations/compare";
import { findPackNamed, getPack } from "@/lib/regulations/registry";
import type { SearchParams } from "@/lib/web/query-string";
import { RegulationTabs } from "../_components/regulation-tabs";
import { ComparisonResult } from "./_components/comparison-result";
import { PackChoice } from "./_components/pack-choice";

export const metadata = { title: "So sánh hai bộ quy định" };

export default async function ComparePage({ searchParams }: { searchParams: SearchParams }) {
  await requireActor();
  const query = await searchParams;
  const left = findPackNamed(queryText(query.left)) ?? getPack("ha-tinh-2024");
  const right = findPackNamed(queryText(query.right)) ?? getPack("ha-tinh-2025");
  return (
    <PageStack>
      <PageHeader
        title="So sánh hai bộ quy định"
        lead="Những chỗ khác nhau đứng trước; chỗ giống nhau gập ở cuối trang."
      />
      <RegulationTabs current="/regulations/compare" />
      <SectionCard>
        <PackChoice left={left} right={right} />
      </SectionCard>
      <ComparisonResult left={left} right={right} rows={comparePacks(left, right)} />
    </PageStack>
  );
}
