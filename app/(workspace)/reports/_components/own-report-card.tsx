import { SectionCard } from "@/components/layout/section-card";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { ButtonLink, DisabledButton } from "@/components/ui/button";
import { messageFor } from "@/lib/core/errors";
import { formatDateTime } from "@/lib/core/format";
import type { ReportDetail } from "@/lib/reports/queries/get-report";
import { ReportStateTag } from "./report-state-tag";

/** The unit's own report: where it stands and the one next step. */
export function OwnReportCard({ detail }: { detail: ReportDetail }) {
  const { report, unit, may, receiver } = detail;
  return (
    <SectionCard title={`Báo cáo của ${unit.name}`} aside={<ReportStateTag state={detail.state} />}>
      <p className="text-sm text-soft">
        {report?.sentAt
          ? `Đã gửi ${receiver?.name ?? "và lưu"} lúc ${formatDateTime(report.sentAt)}, mã ${detail.reference}`
          : detail.dueText
            ? `Gửi cùng hồ sơ, ${detail.dueText}`
            : "Chưa có hạn gửi trong kế hoạch"}
      </p>
      <RulesBasis sections={["deadlines"]} />
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {may.write.allowed ? (
          <ButtonLink href={`/reports/${unit.id}/edit`} tone={report ? "plain" : "main"}>
            {report ? "Soạn tiếp" : "Soạn báo cáo"}
          </ButtonLink>
        ) : null}
        {report && may.send.allowed ? (
          <ButtonLink href={`/reports/${unit.id}/send`} tone="main">
            {receiver ? "Gửi cấp trên" : "Chốt báo cáo"}
          </ButtonLink>
        ) : null}
        {report ? <ButtonLink href={`/reports/${unit.id}`}>Xem báo cáo</ButtonLink> : null}
        {report?.status === "draft" && !may.send.allowed ? (
          <DisabledButton reason={messageFor(may.send.code, may.send.params)}>
            {receiver ? "Gửi cấp trên" : "Chốt báo cáo"}
          </DisabledButton>
        ) : null}
      </div>
    </SectionCard>
  );
}
