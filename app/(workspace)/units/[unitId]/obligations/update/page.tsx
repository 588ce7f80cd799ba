import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { Callout } from "@/components/ui/callout";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { newRandomId } from "@/lib/core/ids";
import { idInput } from "@/lib/core/inputs";
import { previewGeneration } from "@/lib/obligations/queries/preview-generation";
import { orNotFound } from "@/lib/web/or-not-found";
import { WhileSeasonOpen } from "../../../../_components/while-season-open";
import { updateObligationsAction } from "../../../actions";
import { ChangeSamples } from "../_components/change-samples";

export const metadata = { title: "Cập nhật danh sách phải kiểm điểm" };

export default async function UpdateObligationsPage({ params }: { params: Promise<{ unitId: string }> }) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).unitId).data;
  if (!id) notFound();
  const preview = await orNotFound(previewGeneration(actor, id, await currentInstant()));
  if (!preview.may.generate.allowed) notFound();
  return (
    <PageStack>
      <PageHeader
        title="Cập nhật danh sách phải kiểm điểm"
        lead={preview.unit.name}
        eyebrow={<a href={`/units/${id}/obligations`}>Danh sách phải kiểm điểm</a>}
      />
      <WhileSeasonOpen>
        <ChangeSamples preview={preview} />
        {preview.hasChanges ? (
          <ActionForm
            action={updateObligationsAction}
            name="update-obligations"
            submitLabel="Ghi các thay đổi này"
            pendingLabel="Đang lập danh sách…"
            idempotencyKey={newRandomId()}
            hidden={{ unitId: id }}
            keepDraft={false}
          />
        ) : (
          <Callout kind="done" title="Danh sách đã khớp với hồ sơ tổ chức và đảng viên hôm nay" />
        )}
      </WhileSeasonOpen>
    </PageStack>
  );
}
