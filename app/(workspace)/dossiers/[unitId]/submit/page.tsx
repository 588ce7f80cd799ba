import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { BlockedBy, Callout } from "@/components/ui/callout";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { idInput } from "@/lib/core/inputs";
import { getDossier } from "@/lib/dossiers/queries/get-dossier";
import { orNotFound } from "@/lib/web/or-not-found";
import { ContentsView } from "../../_components/contents-view";
import { DeadlineLine } from "../../_components/deadline-line";
import { blockersOf } from "../../_components/gap-blockers";
import { SubmitCard } from "../../_components/submit-card";

export const metadata = { title: "Xem lại trước khi gửi hồ sơ" };

export default async function SubmitDossierPage({ params }: { params: Promise<{ unitId: string }> }) {
  const actor = await requireActor();
  const unitId = idInput.safeParse((await params).unitId).data;
  if (!unitId) notFound();
  const dossier = await orNotFound(getDossier(actor, await currentInstant(), unitId));
  const verdict = dossier.may.submit;
  return (
    <PageStack>
      <PageHeader
        title="Xem lại trước khi gửi hồ sơ"
        eyebrow={<a href={`/dossiers/${unitId}`}>Hồ sơ {dossier.unit.name}</a>}
        lead={<DeadlineLine dossier={dossier} />}
      />
      {dossier.gaps.length > 0 ? <BlockedBy title="Chưa gửi được" blockers={blockersOf(dossier.gaps, unitId)} /> : null}
      {!verdict.allowed && dossier.gaps.length === 0 ? (
        <Callout kind="warning" title={messageFor(verdict.code, verdict.params)}>
          <a href={`/dossiers/${unitId}`}>Xem bản đã gửi và tình trạng xử lý</a>
        </Callout>
      ) : null}
      <ContentsView contents={dossier.contents} />
      {verdict.allowed ? <SubmitCard dossier={dossier} /> : null}
    </PageStack>
  );
}
