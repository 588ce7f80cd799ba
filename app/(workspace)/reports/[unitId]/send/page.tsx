import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { ButtonLink } from "@/components/ui/button";
import { CheckAnswers } from "@/components/ui/check-answers";
import { newRandomId } from "@/lib/core/ids";
import type { ReportDetail } from "@/lib/reports/queries/get-report";
import { loadReportPage } from "../../_components/load-report";
import { sendReportAction } from "../../actions";

export const metadata = { title: "Kiểm tra trước khi gửi báo cáo" };

function answersOf(report: NonNullable<ReportDetail["report"]>, changeHref: string) {
  const words = (text: string) => (text ? <span className="whitespace-pre-line">{text}</span> : "Không nêu");
  return [
    { term: "Chất lượng kiểm điểm", value: words(report.quality), changeHref },
    { term: "Ưu điểm", value: words(report.strengths), changeHref },
    { term: "Hạn chế", value: words(report.weaknesses), changeHref },
    ...report.difficulties.map((entry, index) => ({
      term: `Khó khăn, vướng mắc ${index + 1}`,
      value: words(entry.text),
      changeHref,
    })),
    ...report.proposals.map((entry, index) => ({
      term: `Kiến nghị ${index + 1} (gửi ${entry.addressee.name})`,
      value: words(entry.text),
      changeHref,
    })),
  ];
}

export default async function SendReportPage({ params }: { params: Promise<{ unitId: string }> }) {
  const { unit, report, may, receiver, dueText } = await loadReportPage(params);
  if (!report || !may.send.allowed) redirect(`/reports/${unit.id}` as never);
  return (
    <PageStack>
      <PageHeader
        title={receiver ? `Gửi báo cáo lên ${receiver.name}` : "Chốt báo cáo"}
        eyebrow={<a href={`/reports/${unit.id}`}>{unit.name}</a>}
        lead={`Xin kiểm tra lần cuối: báo cáo đã gửi không sửa được.${dueText ? ` Hạn gửi: ${dueText}.` : ""}`}
      />
      <CheckAnswers
        groups={[{ heading: "Nội dung báo cáo", answers: answersOf(report, `/reports/${unit.id}/edit`) }]}
      />
      <ActionForm
        action={sendReportAction}
        name="send-report"
        submitLabel={receiver ? "Gửi cấp trên" : "Chốt báo cáo"}
        pendingLabel="Đang gửi…"
        idempotencyKey={newRandomId()}
        version={report.version}
        keepDraft={false}
        hidden={{ unitId: unit.id }}
        secondary={<ButtonLink href={`/reports/${unit.id}`}>Chưa gửi, quay lại</ButtonLink>}
      />
    </PageStack>
  );
}
