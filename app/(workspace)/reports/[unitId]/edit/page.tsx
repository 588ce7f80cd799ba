import { redirect } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { loadReportPage } from "../../_components/load-report";
import { ReportForm } from "../../_components/report-form";

export const metadata = { title: "Soạn báo cáo chất lượng kiểm điểm" };

export default async function EditReportPage({ params }: { params: Promise<{ unitId: string }> }) {
  const detail = await loadReportPage(params);
  if (!detail.may.write.allowed) redirect(`/reports/${detail.unit.id}` as never);
  return (
    <PageStack>
      <PageHeader
        title="Soạn báo cáo chất lượng kiểm điểm"
        eyebrow={<a href={`/reports/${detail.unit.id}`}>{detail.unit.name}</a>}
        lead={detail.dueText ? `Gửi cùng hồ sơ, ${detail.dueText}.` : undefined}
      />
      <SectionCard>
        <ReportForm detail={detail} />
      </SectionCard>
    </PageStack>
  );
}
