import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { TwoColumn } from "@/components/layout/two-column";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { ButtonLink } from "@/components/ui/button";
import { StatusTag } from "@/components/ui/status-tag";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { getDossier } from "@/lib/dossiers/queries/get-dossier";
import { orNotFound } from "@/lib/web/or-not-found";
import { Checklist } from "../_components/checklist";
import { ContentsView } from "../_components/contents-view";
import { DeadlineLine } from "../_components/deadline-line";
import { DossierNotices } from "../_components/dossier-notices";
import { DossierHistory } from "../_components/history";
import { ReceiverCard } from "../_components/receiver-card";

export const metadata = { title: "Hồ sơ gửi cấp trên" };

export default async function DossierPage({ params }: { params: Promise<{ unitId: string }> }) {
  const actor = await requireActor();
  const unitId = idInput.safeParse((await params).unitId).data;
  if (!unitId) notFound();
  const dossier = await orNotFound(getDossier(actor, await currentInstant(), unitId));
  return (
    <PageStack>
      <PageHeader
        title={
          <>
            Hồ sơ {dossier.unit.name} <StatusTag status={dossier.state} />
          </>
        }
        eyebrow={<a href="/dossiers">Hồ sơ</a>}
        lead={<DeadlineLine dossier={dossier} />}
        actions={
          dossier.may.submit.allowed ? (
            <ButtonLink href={`/dossiers/${unitId}/submit`} tone="main">
              Xem lại và gửi hồ sơ
            </ButtonLink>
          ) : null
        }
      />
      <DossierNotices dossier={dossier} />
      <TwoColumn
        aside={
          <>
            <ReceiverCard dossier={dossier} />
            <DossierHistory dossier={dossier} />
          </>
        }
      >
        <Checklist dossier={dossier} />
      </TwoColumn>
      <ContentsView contents={dossier.contents} whyHref={`/dossiers/${unitId}/derivation`} />
      <RulesBasis sections={["deadlines", "exemptions", "authorities"]} />
    </PageStack>
  );
}
