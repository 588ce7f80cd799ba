import { BindingDeadlines } from "@/components/cycles/binding-deadlines";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { ButtonLink } from "@/components/ui/button";
import { currentInstant } from "@/lib/auth/current";
import { getDeadlinePlan } from "@/lib/cycles/queries/deadline-plan";
import { orNotFound } from "@/lib/web/or-not-found";
import { ExtensionList } from "../../_components/extension-list";
import { type SeasonParams, seasonScope } from "../../_components/season-scope";
import { SeasonTabs } from "../../_components/season-tabs";
import { SlotTable } from "../../_components/slot-table";

export const metadata = { title: "Hạn của đợt kiểm điểm" };

export default async function DeadlinesPage({ params }: { params: SeasonParams }) {
  const { actor, ...scope } = await seasonScope(params);
  const plan = await orNotFound(getDeadlinePlan(actor, await currentInstant(), scope));
  return (
    <PageStack>
      <PageHeader
        title={`Hạn – ${plan.season.name}`}
        eyebrow={plan.unit.name}
        actions={
          plan.targets.length > 0 ? (
            <ButtonLink href={`/admin/cycles/${plan.season.id}/deadlines/extend`}>Gia hạn cho một đơn vị</ButtonLink>
          ) : null
        }
      />
      <SeasonTabs cycleId={plan.season.id} current="/deadlines" />
      <SectionCard title={`Hạn áp dụng cho ${plan.unit.name}`}>
        <BindingDeadlines deadlines={plan.binding} />
        <RulesBasis sections={["deadlines"]} />
      </SectionCard>
      <SectionCard title="Hạn cho các cấp dưới" flush>
        <SlotTable plan={plan} />
      </SectionCard>
      <SectionCard id="extensions" title="Gia hạn đã cho" aside={`${plan.extensions.length} lượt`} flush>
        <ExtensionList extensions={plan.extensions} />
      </SectionCard>
    </PageStack>
  );
}
