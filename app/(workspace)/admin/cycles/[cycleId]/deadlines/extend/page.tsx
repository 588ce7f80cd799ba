import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { currentInstant } from "@/lib/auth/current";
import { getDeadlinePlan } from "@/lib/cycles/queries/deadline-plan";
import { orNotFound } from "@/lib/web/or-not-found";
import { ExtensionForm } from "../../../_components/extension-form";
import { type SeasonParams, seasonScope } from "../../../_components/season-scope";

export const metadata = { title: "Gia hạn cho một đơn vị" };

export default async function ExtendDeadlinePage({ params }: { params: SeasonParams }) {
  const { actor, ...scope } = await seasonScope(params);
  const plan = await orNotFound(getDeadlinePlan(actor, await currentInstant(), scope));
  if (plan.targets.length === 0) notFound();
  return (
    <PageStack>
      <PageHeader
        title="Gia hạn cho một đơn vị"
        eyebrow={<a href={`/admin/cycles/${plan.season.id}/deadlines`}>Hạn – {plan.season.name}</a>}
        lead="Gia hạn áp dụng cho đơn vị được chọn và các đơn vị bên dưới, ở cấp được nêu."
      />
      <SectionCard>
        <ExtensionForm plan={plan} />
      </SectionCard>
    </PageStack>
  );
}
