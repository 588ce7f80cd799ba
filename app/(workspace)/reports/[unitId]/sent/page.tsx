import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Confirmation } from "@/components/ui/confirmation";
import { formatDateTime } from "@/lib/core/format";
import { loadReportPage } from "../../_components/load-report";

export const metadata = { title: "Đã gửi báo cáo" };

export default async function SentReportPage({ params }: { params: Promise<{ unitId: string }> }) {
  const { unit, report, reference, receiver, state } = await loadReportPage(params);
  if (!report?.sentAt) redirect(`/reports/${unit.id}` as never);
  return (
    <Confirmation
      title={`Đã gửi báo cáo của ${unit.name}`}
      reference={reference}
      facts={[
        { term: "Nơi nhận", value: receiver?.name ?? "Lưu tại đơn vị" },
        { term: "Thời điểm gửi", value: formatDateTime(report.sentAt) },
        { term: "Đúng hạn", value: state === "sentLate" ? "gửi muộn, vẫn được tiếp nhận" : "đúng hạn" },
        { term: "Khó khăn, vướng mắc", value: `${report.difficulties.length} mục` },
        { term: "Kiến nghị", value: `${report.proposals.length} mục` },
      ]}
      next={[
        receiver
          ? `${receiver.name} đọc, tổng hợp và trả lời các kiến nghị gửi đến mình.`
          : "Báo cáo được lưu làm căn cứ điều chỉnh việc chỉ đạo.",
        "Kiến nghị gửi cấp cao hơn được chuyển tiếp; trả lời hiện ở trang Việc cần làm và trong báo cáo này.",
      ]}
      actions={<ButtonLink href={`/reports/${unit.id}`}>Xem báo cáo đã gửi</ButtonLink>}
    />
  );
}
