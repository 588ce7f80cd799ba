import { ContentItems } from "@/components/cycles/content-items";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { getContentList } from "@/lib/cycles/queries/content-list";
import { orNotFound } from "@/lib/web/or-not-found";
import { OtherForm } from "../../_components/other-form";
import { PointSplits } from "../../_components/point-splits";
import { type SeasonParams, seasonScope } from "../../_components/season-scope";
import { SeasonTabs } from "../../_components/season-tabs";

export const metadata = { title: "Nội dung kiểm điểm" };

export default async function ContentPage({ params }: { params: SeasonParams }) {
  const { actor, ...scope } = await seasonScope(params);
  const list = await orNotFound(getContentList(actor, scope));
  const base = `/admin/cycles/${list.season.id}/content`;
  return (
    <PageStack>
      <PageHeader
        title={`Nội dung kiểm điểm – ${list.season.name}`}
        eyebrow={list.unit.name}
        lead="Nội dung của Trung ương, của tỉnh, của cấp huyện rồi của đơn vị; mỗi mục đến mọi đơn vị bên dưới nơi ban hành."
        actions={
          list.mayAdd.allowed ? (
            <ButtonLink href={`${base}/new`} tone="main">
              Thêm mục của đơn vị
            </ButtonLink>
          ) : null
        }
      />
      <SeasonTabs cycleId={list.season.id} current="/content" />
      <OtherForm list={list} />
      <SectionCard>
        <ContentItems
          items={list.items}
          actions={(item) => (item.mayEdit.allowed ? <a href={`${base}/${item.id}`}>Sửa, kết thúc</a> : null)}
        />
      </SectionCard>
      <PointSplits list={list} />
    </PageStack>
  );
}
