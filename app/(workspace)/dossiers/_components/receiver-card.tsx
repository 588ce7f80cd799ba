import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/text-area-field";
import { SectionCard } from "@/components/layout/section-card";
import { newRandomId } from "@/lib/core/ids";
import type { DossierDetail } from "@/lib/dossiers/queries/get-dossier";
import { receiveDossierAction, returnDossierAction } from "../actions";

/** For the unit directly above: take in, or send back with the reason. */
export function ReceiverCard({ dossier }: { dossier: DossierDetail }) {
  if (!dossier.dossierId || (!dossier.may.receive.allowed && !dossier.may.return.allowed)) return null;
  const hidden = { dossierId: dossier.dossierId };
  return (
    <SectionCard title="Tiếp nhận hồ sơ">
      <div className="space-y-5">
        {dossier.may.receive.allowed ? (
          <ActionForm
            action={receiveDossierAction}
            name={`receive-${dossier.dossierId}`}
            submitLabel="Tiếp nhận"
            hidden={hidden}
            idempotencyKey={newRandomId()}
            version={dossier.version}
            keepDraft={false}
          />
        ) : null}
        {dossier.may.return.allowed ? (
          <ActionForm
            action={returnDossierAction}
            name={`return-${dossier.dossierId}`}
            submitLabel="Trả lại hồ sơ"
            submitTone="danger"
            hidden={hidden}
            idempotencyKey={newRandomId()}
            version={dossier.version}
          >
            <TextAreaField
              name="reason"
              label="Lý do trả lại"
              hint="Đơn vị đọc được nguyên văn và thấy ở trang Việc cần làm."
              rows={3}
            />
          </ActionForm>
        ) : null}
      </div>
    </SectionCard>
  );
}
