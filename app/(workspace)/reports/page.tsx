import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { pageNumber, queryText } from "@/lib/core/paging";
import { may } from "@/lib/core/reach";
import { getReport } from "@/lib/reports/queries/get-report";
import { listChildReports } from "@/lib/reports/queries/list-child-reports";
import { listProposalsToUnit } from "@/lib/reports/queries/proposals";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { currentShell } from "../_components/current-shell";
import { ChildReportList } from "./_components/child-report-list";
import { readReportFilters } from "./_components/filters";
import { NoReportsHere, ReportsBeforeSeason } from "./_components/no-reports";
import { OwnReportCard } from "./_components/own-report-card";
import { ProposalList } from "./_components/proposal-list";

export const metadata = { title: "Báo cáo sau kiểm điểm" };

export default async function ReportsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const unit = actor.active?.unit;
  if (!unit || !may(actor, "report.write", unit)) return <NoReportsHere />;
  if (!(await currentShell()).season) return <ReportsBeforeSeason />;
  const [query, now] = [await searchParams, await currentInstant()];
  const filters = { ...readReportFilters(query), page: pageNumber(queryText(query.page)) };
  const answers = may(actor, "report.answer", unit);
  const [own, children, proposals] = await Promise.all([
    orNotFound(getReport(actor, now, unit.id)),
    answers ? orNotFound(listChildReports(actor, now, unit.id, filters)) : null,
    answers ? listProposalsToUnit(actor, unit.id) : null,
  ]);
  const compiles = answers && own.may.compile.allowed;
  return (
    <PageStack>
      <PageHeader
        title="Báo cáo sau kiểm điểm"
        eyebrow={`${unit.name} · năm ${own.year}`}
        lead="Chất lượng kiểm điểm, khó khăn, vướng mắc và kiến nghị gửi lên cấp trên; trả lời của cấp trên về lại đúng nơi hỏi."
        actions={compiles ? <ButtonLink href={`/reports/${unit.id}/compile`}>Tổng hợp từ cấp dưới</ButtonLink> : null}
      />
      <OwnReportCard detail={own} />
      {proposals ? <ProposalList rows={proposals} /> : null}
      {children ? (
        <SectionCard title="Báo cáo của đơn vị trực thuộc" flush>
          <ChildReportList data={children} filters={filters} />
        </SectionCard>
      ) : null}
    </PageStack>
  );
}
