import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { PlanOverview } from "@/lib/plans/queries/get-plan";

export function ClusterCard({ overview }: { overview: PlanOverview }) {
  const { clusters } = overview;
  return (
    <SectionCard id="clusters" title="Cụm công tác" aside={`${clusters.length} cụm`}>
      {clusters.length === 0 ? (
        <EmptyState title="Chưa lập cụm công tác">
          Cụm gồm các đơn vị do một cấp ủy viên làm cụm trưởng theo dõi. Không bắt buộc: phân công thẳng từng đơn vị
          cũng được.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-hairline">
          {clusters.map((cluster) => (
            <li key={cluster.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
              <a href={`/plans/clusters/${cluster.id}`} className="font-semibold">
                {cluster.name}
              </a>
              <span>cụm trưởng: {cluster.head}</span>
              <span className="text-soft">{cluster.unitCount} đơn vị</span>
            </li>
          ))}
        </ul>
      )}
      {overview.season?.isOpen ? (
        <p className="mt-3 print:hidden">
          <ButtonLink href="/plans/clusters/new">Lập cụm</ButtonLink>
        </p>
      ) : null}
    </SectionCard>
  );
}
