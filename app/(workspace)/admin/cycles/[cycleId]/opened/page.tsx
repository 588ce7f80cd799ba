import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Confirmation } from "@/components/ui/confirmation";
import { requireActor } from "@/lib/auth/current";
import { formatDateTimeWithWeekday, formatDayWithWeekday } from "@/lib/core/format";
import { idInput } from "@/lib/core/inputs";
import { reachesAnything } from "@/lib/core/reach";
import { getSeason } from "@/lib/cycles/queries/get-season";
import { orNotFound } from "@/lib/web/or-not-found";

export const metadata = { title: "Đã mở đợt kiểm điểm" };

export default async function SeasonOpenedPage({ params }: { params: Promise<{ cycleId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).cycleId).data;
  if (!id || !reachesAnything(actor, "cycle.manage")) notFound();
  const season = await orNotFound(getSeason(actor, id));
  return (
    <Confirmation
      title={`Đã mở ${season.name}`}
      reference={`KD-${season.year}-${season.id.slice(-6).toUpperCase()}`}
      facts={[
        { term: "Bộ quy định", value: `${season.packName}, bản ${season.packVersion}` },
        { term: "Văn bản căn cứ", value: season.documents.map((document) => document.number).join(" · ") },
        { term: "Ngày mốc 6 tháng", value: formatDayWithWeekday(season.referenceOn) },
        { term: "Mở lúc", value: season.openedAt ? formatDateTimeWithWeekday(season.openedAt) : "" },
      ]}
      next={[
        "Các huyện, thị, thành ủy và đảng ủy trực thuộc thấy đợt, hạn và nội dung ngay bây giờ; đặt hạn sớm hơn và bổ sung nội dung của mình.",
        "Cán bộ các cấp lập danh sách đối tượng kiểm điểm của đơn vị; hạn được ghi theo từng đối tượng.",
        "Cấp huyện và cơ sở lập kế hoạch, phân công cấp ủy viên theo dõi, dự, chỉ đạo.",
      ]}
      actions={
        <ButtonLink href={`/admin/cycles/${season.id}`} tone="main">
          Xem đợt kiểm điểm
        </ButtonLink>
      }
    />
  );
}
