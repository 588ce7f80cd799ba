import { notFound, redirect } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { requireActor } from "@/lib/auth/current";
import { queryText } from "@/lib/core/paging";
import { may, reachesAnything } from "@/lib/core/reach";
import { getPlanOverview } from "@/lib/plans/queries/get-plan";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { BeforeFirstSeason } from "../_components/before-first-season";
import { ClusterCard } from "./_components/cluster-card";
import { PlanCard } from "./_components/plan-card";
import { PlanTabs } from "./_components/plan-tabs";
import { UnitTable } from "./_components/unit-table";

export const metadata = { title: "Kế hoạch kiểm điểm" };

export default async function PlansPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const unit = actor.active?.unit;
  if (!unit || !may(actor, "plan.manage", unit)) {
    const isSent = actor.grants.some((grant) => grant.role === "directingMember");
    if (isSent || reachesAnything(actor, "assignment.note")) redirect("/plans/areas");
    notFound();
  }
  const query = await searchParams;
  const overview = await orNotFound(getPlanOverview(actor, unit.id));
  const filter = { search: queryText(query.q), cluster: queryText(query.cluster), gap: queryText(query.gap) };
  return (
    <PageStack>
      <PageHeader
        title={overview.season ? `Kế hoạch kiểm điểm năm ${overview.season.year}` : "Kế hoạch kiểm điểm"}
        eyebrow={overview.unit.name}
      />
      <PlanTabs actor={actor} current="/plans" />
      {overview.season ? (
        <>
          <PlanCard overview={overview} />
          <ClusterCard overview={overview} />
          <UnitTable overview={overview} filter={filter} />
        </>
      ) : (
        <BeforeFirstSeason>Kế hoạch được lập ở đây sau khi đợt đã mở.</BeforeFirstSeason>
      )}
    </PageStack>
  );
}
