import { SectionCard } from "@/components/layout/section-card";
import { Chip } from "@/components/ui/chip";
import { formatCount, formatDay } from "@/lib/core/format";
import type { DossierDetail } from "@/lib/dossiers/queries/get-dossier";
import type { Gap, GapKind } from "@/lib/dossiers/rules";
import { itemHref } from "./gap-blockers";

const ITEMS: readonly { kind: GapKind; title: string; done: (dossier: DossierDetail) => string }[] = [
  {
    kind: "subjects",
    title: "Danh sách đối tượng kiểm điểm",
    done: ({ contents }) =>
      `${formatCount(contents.subjects.length)} đối tượng trong hồ sơ, ${formatCount(contents.notReviewed.length)} không kiểm điểm (có lý do)`,
  },
  { kind: "selfReview", title: "Bản tự kiểm điểm, báo cáo kiểm điểm tập thể", done: () => "đã nộp đủ" },
  { kind: "review", title: "Kiểm điểm tại hội nghị", done: () => "đã kiểm điểm đủ, kể cả kiểm điểm bổ sung" },
  { kind: "level", title: "Kết quả bỏ phiếu, mức đề nghị", done: () => "đã có đủ" },
  {
    kind: "minutes",
    title: "Biên bản hội nghị",
    done: ({ contents }) =>
      contents.meetings.length > 0
        ? `${formatCount(contents.meetings.length)} biên bản đã ký`
        : "không có hội nghị nào của đơn vị được ghi trong đợt",
  },
  {
    kind: "lowerDossier",
    title: "Hồ sơ của đơn vị cấp dưới",
    done: ({ contents }) =>
      contents.lower.length > 0
        ? `đã tiếp nhận ${formatCount(contents.lower.length)} hồ sơ`
        : "không có đơn vị cấp dưới",
  },
];

/** The parts of a dossier with their state, computed from content: nothing here is ticked by hand. */
export function Checklist({ dossier }: { dossier: DossierDetail }) {
  const report = dossier.contents.qualityReport;
  return (
    <SectionCard title="Thành phần hồ sơ" aside="Hệ thống tự kiểm tra từ nội dung đã nhập">
      <ul>
        {ITEMS.map((item) => {
          const gap = dossier.gaps.find((candidate) => candidate.kind === item.kind);
          return (
            <li key={item.kind} className="border-b border-hairline py-2.5 last:border-b-0">
              <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span>{item.title}</span>
                {gap ? <Chip tone="soon">còn thiếu {formatCount(gap.count)}</Chip> : <Chip tone="ok">đủ</Chip>}
              </div>
              {gap ? <GapItems gap={gap} /> : <p className="text-sm text-soft">{item.done(dossier)}</p>}
            </li>
          );
        })}
        <li className="py-2.5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span>Báo cáo chất lượng kiểm điểm, khó khăn, kiến nghị</span>
            {report ? <Chip tone="ok">đủ</Chip> : <Chip tone="idle">chưa có</Chip>}
          </div>
          <p className="text-sm text-soft">
            {report ? `đã gửi ngày ${formatDay(report.sentOn)}` : "Gửi kèm khi có; không giữ hồ sơ lại."}{" "}
            {report ? null : <a href="/reports">Mở báo cáo</a>}
          </p>
        </li>
      </ul>
    </SectionCard>
  );
}

function GapItems({ gap }: { gap: Gap }) {
  if (gap.items.length === 0) return null;
  const more = gap.count - gap.items.length;
  return (
    <p className="text-sm text-soft">
      {gap.items.map((item, index) => {
        const href = itemHref(gap.kind, item.id);
        return (
          <span key={item.id}>
            {index > 0 ? ", " : null}
            {href ? <a href={href}>{item.name}</a> : item.name}
          </span>
        );
      })}
      {more > 0 ? ` và ${formatCount(more)} đối tượng khác` : null}
    </p>
  );
}
