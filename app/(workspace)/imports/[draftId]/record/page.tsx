import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CheckAnswers } from "@/components/ui/check-answers";
import { requireActor } from "@/lib/auth/current";
import { newRandomId } from "@/lib/core/ids";
import { getDraft } from "@/lib/imports/queries/get-draft";
import { orNotFound } from "@/lib/web/or-not-found";
import { whyDraftWithheld } from "../../_components/draft-withheld";
import { recordAnswers } from "../../_components/record-answers";
import { recordImportAction } from "../../actions";

export const metadata = { title: "Xem lại trước khi ghi" };

export default async function RecordImportPage({ params }: { params: Promise<{ draftId: string }> }) {
  const actor = await requireActor();
  const draft = await orNotFound(getDraft(actor, (await params).draftId));
  const { counts } = draft;
  const isReady = counts.problem + counts.question + draft.problems.length === 0 && counts.add + counts.change > 0;
  if (draft.status !== "checked" || !isReady) redirect(`/imports/${draft.id}` as never);
  const form = (
    <ActionForm
      action={recordImportAction}
      name="record-import"
      submitLabel="Ghi vào hệ thống"
      pendingLabel="Đang ghi…"
      idempotencyKey={newRandomId()}
      version={draft.version}
      hidden={{ draftId: draft.id }}
      keepDraft={false}
      secondary={<ButtonLink href={`/imports/${draft.id}`}>Quay lại</ButtonLink>}
    />
  );
  return (
    <PageStack>
      <PageHeader title="Xem lại trước khi ghi" eyebrow={<a href={`/imports/${draft.id}`}>Kiểm tra tệp đã gửi</a>} />
      <CheckAnswers groups={recordAnswers(draft)} />
      <Callout kind="warning" title="Ghi tất cả một lần, hoặc không ghi gì">
        Trước khi ghi, hệ thống kiểm tra lại từng dòng. Nếu có dòng nào nay khác đi, hệ thống dừng lại và cho xem.
      </Callout>
      {(await whyDraftWithheld(draft)) ?? form}
    </PageStack>
  );
}
