import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { EmptyState } from "@/components/ui/empty-state";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { may } from "@/lib/core/reach";
import { listDirectedUnits } from "@/lib/dashboards/queries/directed-units";
import { findDashboard } from "@/lib/dashboards/queries/get-dashboard";
import type { SearchParams } from "@/lib/web/query-string";
import { BeforeFirstSeason } from "../_components/before-first-season";
import { DashboardView } from "./_components/dashboard-view";
import { readQuestion } from "./_components/question";

export const metadata = { title: "Tổng hợp" };

function NothingToShow({ title, children }: { title: string; children: string }) {
  return (
    <PageStack>
      <PageHeader title="Tổng hợp" />
      <EmptyState title={title}>{children}</EmptyState>
    </PageStack>
  );
}

export default async function OwnDashboardPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const active = actor.active?.unit;
  const unit = active && may(actor, "unit.view", active) ? active : actor.directing[0];
  if (!unit) {
    return (
      <NothingToShow title="Không có số liệu tổng hợp trong phạm vi được giao">
        Số liệu tổng hợp dành cho cán bộ cấp ủy, bí thư chi bộ và cấp ủy viên được phân công theo dõi đơn vị.
      </NothingToShow>
    );
  }
  const data = await findDashboard(actor, await currentInstant(), readQuestion(unit.id, await searchParams));
  if (!data) {
    return (
      <PageStack>
        <PageHeader title="Tổng hợp" />
        <BeforeFirstSeason>Số liệu có ở đây sau khi các đơn vị lập danh sách phải kiểm điểm.</BeforeFirstSeason>
      </PageStack>
    );
  }
  return <DashboardView data={data} areas={await listDirectedUnits(actor)} />;
}
