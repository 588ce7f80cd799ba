import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/current";
import { newRandomId } from "@/lib/core/ids";
import { idInput } from "@/lib/core/inputs";
import { getGroup } from "@/lib/ratings/queries/get-group";
import { orNotFound } from "@/lib/web/or-not-found";
import { AppraisalFields } from "../../../_components/appraisal-fields";
import { appraiseLevelsAction } from "../../../actions";

export const metadata = { title: "Thẩm định cả nhóm" };

export default async function AppraiseGroupPage({ params }: { params: Promise<{ groupId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).groupId).data;
  if (!id) notFound();
  const { standing, candidates, may } = await orNotFound(getGroup(actor, id));
  const open = candidates.filter((row) => row.decidedLevel === null && row.isReviewed && !row.isPresented);
  return (
    <PageStack>
      <PageHeader
        title="Thẩm định cả nhóm"
        eyebrow={<a href={`/ratings/groups/${id}`}>Nhóm “{standing.name}”</a>}
        lead="Những người được đề xuất hoàn thành xuất sắc nhiệm vụ. Dòng để trống thì không ghi gì; không có mức nào được chọn sẵn."
      />
      <SectionCard>
        {open.length > 0 && may.prepare ? (
          <ActionForm
            action={appraiseLevelsAction}
            name={`appraise-group-${id}`}
            submitLabel="Ghi kết quả thẩm định"
            hidden={{ backTo: `/ratings/groups/${id}` }}
            idempotencyKey={newRandomId()}
            secondary={<ButtonLink href={`/ratings/groups/${id}`}>Quay lại</ButtonLink>}
          >
            {open.map((row) => (
              <AppraisalFields key={row.id} row={row} />
            ))}
          </ActionForm>
        ) : (
          <EmptyState title="Không có ai chờ thẩm định trong nhóm này">
            Mọi người trong nhóm đã được thẩm định hoặc đã có quyết định, hoặc cấp dưới chưa đề nghị.
          </EmptyState>
        )}
      </SectionCard>
      <RulesBasis sections={["levels", "coupling", "parameters"]} />
    </PageStack>
  );
}
