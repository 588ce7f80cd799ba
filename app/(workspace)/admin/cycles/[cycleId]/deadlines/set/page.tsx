import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { currentInstant } from "@/lib/auth/current";
import { queryText } from "@/lib/core/paging";
import { getDeadlinePlan } from "@/lib/cycles/queries/deadline-plan";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { type SeasonParams, seasonScope } from "../../../_components/season-scope";
import { SetDeadlineForm } from "../../../_components/set-deadline-form";

export const metadata = { title: "Đặt hạn cho cấp dưới" };

type Props = { params: SeasonParams; searchParams: SearchParams };

export default async function SetDeadlinePage({ params, searchParams }: Props) {
  const { actor, ...scope } = await seasonScope(params);
  const query = await searchParams;
  const plan = await orNotFound(getDeadlinePlan(actor, await currentInstant(), scope));
  const slot = plan.slots.find(
    (row) => row.level === queryText(query.level) && row.kind === queryText(query.kind) && row.maySet.allowed,
  );
  if (!slot) notFound();
  return (
    <PageStack>
      <PageHeader
        title={`Đặt hạn: ${slot.name}`}
        eyebrow={<a href={`/admin/cycles/${plan.season.id}/deadlines`}>Hạn – {plan.season.name}</a>}
      />
      <SectionCard>
        <SetDeadlineForm plan={plan} slot={slot} />
      </SectionCard>
    </PageStack>
  );
}
