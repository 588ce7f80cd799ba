import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { getReturns } from "@/lib/aggregates/queries/get-returns";
import { requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { orNotFound } from "@/lib/web/or-not-found";
import { ReturnForm } from "./_components/return-form";
import { ReturnTable } from "./_components/return-table";

export const metadata = { title: "Số liệu tổng hợp do đơn vị báo" };

export default async function FiguresPage({ params }: { params: Promise<{ unitId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).unitId).data;
  if (!id) notFound();
  const returns = await orNotFound(getReturns(actor, id));
  const { unit, season } = returns;
  return (
    <PageStack>
      <PageHeader
        title="Số liệu tổng hợp do đơn vị báo"
        eyebrow={<a href={`/units/${unit.id}`}>{unit.name}</a>}
        {...(season ? { lead: `Đợt kiểm điểm năm ${season.year}` } : {})}
      />
      <Callout title="Chỉ có số liệu, không có danh sách">
        Danh sách tổ chức và đảng viên công an, quân đội, bộ đội biên phòng không nhập vào hệ thống. Số liệu dưới đây
        được cộng vào bảng tổng hợp của tỉnh kể từ ngày tính, kèm số và ngày của văn bản báo cáo.
      </Callout>
      <ReturnTable returns={returns} />
      {returns.may.enter.allowed && season ? (
        <SectionCard title="Nhập số liệu mới">
          <ReturnForm unitId={unit.id} cycleId={season.id} />
        </SectionCard>
      ) : null}
      {season ? null : (
        <EmptyState title="Chưa mở đợt kiểm điểm">Số liệu được nhập sau khi Ban Tổ chức Tỉnh ủy mở đợt.</EmptyState>
      )}
    </PageStack>
  );
}
