import { BindingDeadlines } from "@/components/cycles/binding-deadlines";
import { ContentItems } from "@/components/cycles/content-items";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { EmptyState } from "@/components/ui/empty-state";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { formatDay } from "@/lib/core/format";
import { findSeasonForUnit } from "@/lib/cycles/queries/season-for-unit";
import { orNotFound } from "@/lib/web/or-not-found";
import { RegulationTabs } from "../_components/regulation-tabs";

export const metadata = { title: "Hạn và nội dung của đơn vị" };

export default async function SeasonForUnitPage() {
  const actor = await requireActor();
  const asked = await orNotFound(findSeasonForUnit(actor, await currentInstant()));
  return (
    <PageStack>
      <PageHeader
        title="Hạn và nội dung kiểm điểm của đơn vị"
        eyebrow={asked?.unit.name}
        lead={
          asked
            ? `${asked.season.name} · ${asked.season.packName} · ngày mốc tính 6 tháng kết nạp: ${formatDay(asked.season.referenceOn)}`
            : undefined
        }
      />
      <RegulationTabs current="/regulations/season" />
      {asked ? (
        <>
          <SectionCard title="Hạn áp dụng cho đơn vị">
            <BindingDeadlines deadlines={asked.deadlines} />
          </SectionCard>
          <SectionCard title="Nội dung kiểm điểm" aside={`${asked.content.length} mục`}>
            <ContentItems items={asked.content} />
          </SectionCard>
        </>
      ) : (
        <EmptyState title="Chưa mở đợt kiểm điểm">
          Ban Tổ chức Tỉnh ủy mở đợt; hạn và nội dung hiện ra ở đây.
        </EmptyState>
      )}
    </PageStack>
  );
}
