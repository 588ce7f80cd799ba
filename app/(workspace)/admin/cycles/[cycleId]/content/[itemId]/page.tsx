import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { newRandomId } from "@/lib/core/ids";
import { getContentList } from "@/lib/cycles/queries/content-list";
import { orNotFound } from "@/lib/web/or-not-found";
import { ContentFields } from "../../../_components/content-fields";
import { type SeasonParams, seasonScope } from "../../../_components/season-scope";
import { editContentItemAction, endContentItemAction } from "../../../actions";

export const metadata = { title: "Sửa mục nội dung kiểm điểm" };

export default async function ContentItemPage({ params }: { params: SeasonParams & Promise<{ itemId: string }> }) {
  const { actor, ...scope } = await seasonScope(params);
  const { itemId } = await params;
  const list = await orNotFound(getContentList(actor, scope));
  const item = list.items.find((each) => each.id === itemId && each.mayEdit.allowed);
  if (!item) notFound();
  const hidden = { itemId: item.id };
  return (
    <PageStack>
      <PageHeader
        title="Sửa mục nội dung kiểm điểm"
        eyebrow={<a href={`/admin/cycles/${list.season.id}/content`}>Nội dung – {list.season.name}</a>}
      />
      <SectionCard title="Sửa" aside="khi chưa có bản kiểm điểm nào trả lời">
        <ActionForm
          action={editContentItemAction}
          name={`content-item-${item.id}`}
          submitLabel="Lưu"
          idempotencyKey={newRandomId()}
          hidden={hidden}
          version={item.version}
        >
          <ContentFields {...item} document={item.citationText} isGradable={list.splits === null} />
        </ActionForm>
      </SectionCard>
      <SectionCard title="Kết thúc mục này" aside="không hỏi nữa; câu trả lời đã có vẫn giữ">
        <ActionForm
          action={endContentItemAction}
          name={`end-content-item-${item.id}`}
          submitLabel="Kết thúc mục"
          submitTone="danger"
          idempotencyKey={newRandomId()}
          hidden={hidden}
          version={item.version}
          keepDraft={false}
        />
      </SectionCard>
    </PageStack>
  );
}
