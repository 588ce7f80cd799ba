import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { newRandomId } from "@/lib/core/ids";
import { getContentList } from "@/lib/cycles/queries/content-list";
import { contentSubjectName } from "@/lib/cycles/rules/content-layers";
import { orNotFound } from "@/lib/web/or-not-found";
import { ContentFields } from "../../../_components/content-fields";
import { type SeasonParams, seasonScope } from "../../../_components/season-scope";
import { addContentItemAction } from "../../../actions";

export const metadata = { title: "Thêm mục nội dung kiểm điểm" };

export default async function NewContentPage({ params }: { params: SeasonParams }) {
  const { actor, ...scope } = await seasonScope(params);
  const list = await orNotFound(getContentList(actor, scope));
  if (!list.mayAdd.allowed) notFound();
  return (
    <PageStack>
      <PageHeader
        title="Thêm mục nội dung kiểm điểm"
        eyebrow={<a href={`/admin/cycles/${list.season.id}/content`}>Nội dung – {list.season.name}</a>}
        lead={`Mục này đến ${list.unit.name} và mọi đơn vị bên dưới.`}
      />
      <SectionCard>
        <ActionForm
          action={addContentItemAction}
          name="new-content-item"
          submitLabel="Thêm mục"
          idempotencyKey={newRandomId()}
          hidden={{ cycleId: list.season.id, unitId: list.unit.id }}
        >
          <RadioGroupField
            name="subject"
            label="Đối tượng kiểm điểm"
            hint={
              list.subjects.includes("outsideSystem")
                ? "Mỗi mẫu hỏi riêng: mục cho cá nhân không giữ chức vụ (02B) không tự đến đảng viên không làm việc trong hệ thống chính trị (02C)."
                : undefined
            }
            items={list.subjects.map((value) => ({ value, label: contentSubjectName(value) }))}
          />
          <ContentFields isGradable={list.splits === null} />
        </ActionForm>
      </SectionCard>
    </PageStack>
  );
}
