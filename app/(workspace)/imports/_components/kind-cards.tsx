import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import type { ImportKind } from "@/lib/db/generated/enums";
import { IMPORT_KIND_NAMES } from "@/lib/imports/rules";

const WORDS: Record<ImportKind, { lead: string; href: string; action: string }> = {
  people: {
    lead: "Đảng viên, cán bộ của các chi bộ, kèm tập thể tham gia và chức vụ.",
    href: "/imports/new?kind=people",
    action: "Tải mẫu, gửi danh sách",
  },
  meetingResults: {
    lead: "Điểm danh, kết luận và kết quả kiểm phiếu của một hội nghị đã họp. Chọn hội nghị, rồi tải mẫu ở trang của hội nghị ấy.",
    href: "/meetings",
    action: "Chọn hội nghị",
  },
  taskResults: {
    lead: "Số nhiệm vụ được giao, hoàn thành, chậm, vượt yêu cầu và các chỉ tiêu của tổ chức, tập thể, cá nhân.",
    href: "/imports/new?kind=taskResults",
    action: "Tải mẫu, gửi kết quả",
  },
};

/** What can be brought in from a file. */
export function KindCards({ kinds }: { kinds: readonly ImportKind[] }) {
  return (
    <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
      {kinds.map((kind) => (
        <SectionCard key={kind} title={IMPORT_KIND_NAMES[kind]}>
          <p className="mb-3">{WORDS[kind].lead}</p>
          <ButtonLink href={WORDS[kind].href} tone="main">
            {WORDS[kind].action}
          </ButtonLink>
        </SectionCard>
      ))}
    </div>
  );
}
