import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { TextField } from "@/components/forms/text-field";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { Callout } from "@/components/ui/callout";
import { newRandomId } from "@/lib/core/ids";
import { planScope } from "../_components/plan-scope";
import { PlanWithheld } from "../_components/plan-withheld";
import { issuePlanAction } from "../actions";

export const metadata = { title: "Ban hành kế hoạch" };

export default async function IssuePlanPage() {
  const overview = await planScope();
  if (!overview.season?.isOpen) return <PlanWithheld overview={overview} title="Ban hành kế hoạch" />;
  if (!overview.plan || !overview.may.issue.allowed) notFound();
  return (
    <PageStack>
      <PageHeader title="Ban hành kế hoạch" eyebrow={<a href="/plans">Kế hoạch – {overview.unit.name}</a>} />
      <SectionCard title="Nội dung sẽ ban hành">
        <p className="max-w-prose whitespace-pre-line">{overview.plan.summary}</p>
      </SectionCard>
      <Callout kind="warning" title="Sau khi ban hành, nội dung kế hoạch không sửa được nữa">
        Cụm công tác, phân công và đánh dấu đơn vị vẫn điều chỉnh được, có ghi nhật ký.
      </Callout>
      <SectionCard>
        <ActionForm
          action={issuePlanAction}
          name={`issue-plan-${overview.unit.id}`}
          submitLabel="Ban hành kế hoạch"
          idempotencyKey={newRandomId()}
          hidden={{ unitId: overview.unit.id }}
          version={overview.plan.version}
        >
          <TextField name="number" label="Số, ký hiệu" hint="Ví dụ 95-KH/HU" width="half" maxLength={120} />
          <DateField name="issuedOn" label="Ngày ban hành" />
        </ActionForm>
      </SectionCard>
    </PageStack>
  );
}
