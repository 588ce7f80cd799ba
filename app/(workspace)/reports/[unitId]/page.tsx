import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import { formatDateTime } from "@/lib/core/format";
import { loadReportPage } from "../_components/load-report";
import { OwnReportCard } from "../_components/own-report-card";
import { ReportBody } from "../_components/report-body";

export const metadata = { title: "Báo cáo chất lượng kiểm điểm" };

export default async function ReportPage({ params }: { params: Promise<{ unitId: string }> }) {
  const detail = await loadReportPage(params);
  const { report, unit, isOwn } = detail;
  return (
    <PageStack>
      <PageHeader
        title={`Báo cáo chất lượng kiểm điểm ${detail.year}: ${unit.name}`}
        eyebrow={<a href="/reports">Báo cáo sau kiểm điểm</a>}
        lead={report?.sentAt ? `Gửi lúc ${formatDateTime(report.sentAt)}, mã ${detail.reference}` : undefined}
        actions={
          <>
            {isOwn && detail.may.compile.allowed ? (
              <ButtonLink href={`/reports/${unit.id}/compile`}>Tổng hợp từ cấp dưới</ButtonLink>
            ) : null}
            <PrintButton>In báo cáo</PrintButton>
          </>
        }
      />
      {isOwn && report?.status !== "sent" ? <OwnReportCard detail={detail} /> : null}
      {report ? (
        <ReportBody report={report} />
      ) : (
        <EmptyState title="Chưa soạn báo cáo">
          Sau khi kiểm điểm xong, đơn vị nêu chất lượng kiểm điểm, khó khăn, vướng mắc và kiến nghị rồi gửi lên cấp
          trên.
        </EmptyState>
      )}
    </PageStack>
  );
}
