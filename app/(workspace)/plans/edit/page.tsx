import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/text-area-field";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { newRandomId } from "@/lib/core/ids";
import { planScope } from "../_components/plan-scope";
import { PlanWithheld } from "../_components/plan-withheld";
import { savePlanAction } from "../actions";

export const metadata = { title: "Soạn kế hoạch kiểm điểm" };

export default async function EditPlanPage() {
  const overview = await planScope();
  if (!overview.season?.isOpen) return <PlanWithheld overview={overview} title="Soạn kế hoạch kiểm điểm" />;
  if (!overview.may.edit.allowed) notFound();
  return (
    <PageStack>
      <PageHeader
        title={`Soạn kế hoạch kiểm điểm năm ${overview.season.year}`}
        eyebrow={<a href="/plans">Kế hoạch – {overview.unit.name}</a>}
      />
      <SectionCard>
        <ActionForm
          action={savePlanAction}
          name={`plan-${overview.unit.id}`}
          submitLabel="Lưu bản soạn"
          idempotencyKey={newRandomId()}
          hidden={{ unitId: overview.unit.id, planVersion: 0 }}
          version={overview.plan?.version ?? null}
        >
          <TextAreaField
            name="summary"
            label="Tóm tắt kế hoạch"
            hint="Mục đích, phạm vi, tiến độ từng cấp, phân công, chế độ báo cáo."
            rows={12}
            maxLength={8000}
            defaultValue={overview.plan?.summary}
          />
        </ActionForm>
      </SectionCard>
    </PageStack>
  );
}
