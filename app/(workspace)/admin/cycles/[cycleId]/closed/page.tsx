import { notFound, redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Confirmation } from "@/components/ui/confirmation";
import { reachesAnything } from "@/lib/core/reach";
import { getSeason } from "@/lib/cycles/queries/get-season";
import { orNotFound } from "@/lib/web/or-not-found";
import { closedTerms } from "../../_components/closed-terms";
import { type SeasonParams, seasonScope } from "../../_components/season-scope";

export const metadata = { title: "Đã kết thúc đợt kiểm điểm" };

export default async function SeasonClosedPage({ params }: { params: SeasonParams }) {
  const { actor, cycleId } = await seasonScope(params);
  if (!reachesAnything(actor, "cycle.manage")) notFound();
  const season = await orNotFound(getSeason(actor, cycleId));
  if (!season.closed) redirect(`/admin/cycles/${season.id}/close`);
  return (
    <Confirmation
      title={`Đã kết thúc đợt năm ${season.year}`}
      reference={`KT-${season.year}-${season.id.slice(-6).toUpperCase()}`}
      facts={closedTerms(season.closed)}
      next={[
        "Kết quả của đợt được giữ nguyên; các cấp vẫn xem được ở các trang cho đến khi đợt mới mở.",
        "Việc khắc phục hạn chế, trả lời kiến nghị và giải quyết đơn, phản ánh vẫn tiếp tục.",
        "Khi có văn bản của năm tiếp theo, mở đợt mới ở trang Đợt kiểm điểm.",
      ]}
      actions={
        <ButtonLink href="/admin/cycles" tone="main">
          Về danh sách đợt kiểm điểm
        </ButtonLink>
      }
    />
  );
}
