import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import type { PlanOverview } from "@/lib/plans/queries/get-plan";
import { WhileSeasonOpen } from "../../_components/while-season-open";

/** In place of a form of the plan, while no season is open. */
export function PlanWithheld({ overview, title }: { overview: PlanOverview; title: string }) {
  return (
    <PageStack>
      <PageHeader title={title} eyebrow={<a href="/plans">Kế hoạch – {overview.unit.name}</a>} />
      <WhileSeasonOpen>{null}</WhileSeasonOpen>
    </PageStack>
  );
}
