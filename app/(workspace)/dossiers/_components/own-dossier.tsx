import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { BlockedBy } from "@/components/ui/callout";
import { StatusTag } from "@/components/ui/status-tag";
import type { DossierDetail } from "@/lib/dossiers/queries/get-dossier";
import { DeadlineLine } from "./deadline-line";
import { blockersOf } from "./gap-blockers";

/** One's own dossier in a few lines: state, deadline, what is missing, the next step. */
export function OwnDossier({ dossier }: { dossier: DossierDetail }) {
  const isOpen = dossier.state === "preparing" || dossier.state === "waiting" || dossier.state === "returned";
  return (
    <SectionCard title={`Hồ sơ gửi ${dossier.unit.receiver.name}`} aside={<StatusTag status={dossier.state} />}>
      <div className="space-y-3">
        <p className="text-sm text-soft">
          <DeadlineLine dossier={dossier} />
        </p>
        {dossier.returnReason ? <p>Lý do trả lại: {dossier.returnReason}</p> : null}
        {isOpen ? <BlockedBy title="Chưa gửi được" blockers={blockersOf(dossier.gaps, dossier.unit.id)} /> : null}
        <div className="flex flex-wrap gap-2">
          {dossier.may.submit.allowed ? (
            <ButtonLink href={`/dossiers/${dossier.unit.id}/submit`} tone="main">
              Xem lại và gửi hồ sơ
            </ButtonLink>
          ) : null}
          <ButtonLink href={`/dossiers/${dossier.unit.id}`}>Mở hồ sơ</ButtonLink>
        </div>
      </div>
    </SectionCard>
  );
}
