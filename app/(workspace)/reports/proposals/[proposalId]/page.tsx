import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/text-area-field";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { requireActor } from "@/lib/auth/current";
import { newRandomId } from "@/lib/core/ids";
import { idInput } from "@/lib/core/inputs";
import { getProposal } from "@/lib/reports/queries/proposals";
import { orNotFound } from "@/lib/web/or-not-found";
import { SeasonNote } from "../../../_components/season-note";
import { Trail } from "../../_components/trail";
import { answerProposalAction } from "../../actions";

export const metadata = { title: "Kiến nghị" };

export default async function ProposalPage({ params }: { params: Promise<{ proposalId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).proposalId).data;
  if (!id) notFound();
  const proposal = await orNotFound(getProposal(actor, id));
  const isAnswered = proposal.trail.some((step) => step.answers.length > 0);
  return (
    <PageStack>
      <PageHeader
        title={`Kiến nghị của ${proposal.unit.name}`}
        eyebrow={<a href="/reports">Báo cáo sau kiểm điểm</a>}
        lead={proposal.askedBy.length > 0 ? `Chuyển từ ${proposal.askedBy.join(", từ ")}` : undefined}
      />
      <SeasonNote year={proposal.year} />
      <SectionCard title={`Gửi ${proposal.addresseeName}`}>
        <p className="max-w-prose whitespace-pre-line">{proposal.text}</p>
        <Trail steps={proposal.trail} />
      </SectionCard>
      {proposal.may.answer.allowed ? (
        <SectionCard title={isAnswered ? "Trả lời bổ sung" : "Trả lời"}>
          <ActionForm
            action={answerProposalAction}
            name={`answer-${proposal.id}`}
            submitLabel="Gửi trả lời"
            idempotencyKey={newRandomId()}
            hidden={{ proposalId: proposal.id }}
          >
            <TextAreaField
              name="text"
              label="Nội dung trả lời"
              hint="Trả lời về đến từng đơn vị đã nêu kiến nghị; gửi rồi không sửa được, chỉ bổ sung."
            />
          </ActionForm>
        </SectionCard>
      ) : null}
    </PageStack>
  );
}
