import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/text-area-field";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { newRandomId } from "@/lib/core/ids";
import type { DossierDetail } from "@/lib/dossiers/queries/get-dossier";
import { submitDossierAction } from "../actions";

/** The step itself, below everything that is about to be sent. */
export function SubmitCard({ dossier }: { dossier: DossierDetail }) {
  const { unit } = dossier;
  return (
    <SectionCard title="Gửi hồ sơ">
      <ActionForm
        action={submitDossierAction}
        name={`submit-dossier-${unit.id}`}
        submitLabel={`Gửi ${unit.receiver.name}`}
        pendingLabel="Đang gửi…"
        hidden={{ unitId: unit.id, contentsHash: dossier.contentsHash }}
        idempotencyKey={newRandomId()}
        secondary={<ButtonLink href={`/dossiers/${unit.id}`}>Chưa gửi, quay lại</ButtonLink>}
      >
        {dossier.isForLower ? (
          <Callout>Gửi thay {unit.name}, theo bản giấy đã ký; nhật ký ghi rõ người thực hiện.</Callout>
        ) : null}
        <TextAreaField
          name="note"
          label="Lời kèm theo cho cấp trên"
          hint="Sau khi gửi, nội dung hồ sơ được giữ nguyên; muốn sửa thì cấp trên phải trả lại."
          optional
          rows={3}
        />
      </ActionForm>
    </SectionCard>
  );
}
