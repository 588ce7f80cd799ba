import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { TwoColumn } from "@/components/layout/two-column";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { messageFor } from "@/lib/core/errors";
import { idInput } from "@/lib/core/inputs";
import { getPlace } from "@/lib/obligations/queries/get-place";
import { orNotFound } from "@/lib/web/or-not-found";
import { PlaceForm, WithdrawPlaceForm } from "./_components/place-forms";
import { PlaceHistory } from "./_components/place-history";
import { PlaceMembers } from "./_components/place-members";

export const metadata = { title: "Quyết định nơi kiểm điểm" };

type Props = { params: Promise<{ unitId: string; collectiveId: string }> };

export default async function PlacePage({ params }: Props) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).collectiveId).data;
  if (!id) notFound();
  const place = await orNotFound(getPlace(actor, id, await currentInstant()));
  const { body, current, may } = place;
  if (body.unit.id !== (await params).unitId) notFound();
  const refusal = may.withdraw.allowed ? may.decide : may.withdraw;
  return (
    <PageStack>
      <PageHeader
        title="Nơi kiểm điểm"
        lead={body.name}
        eyebrow={<a href={`/units/${body.unit.id}/places`}>Nơi kiểm điểm của tập thể ít thành viên</a>}
      />
      <TwoColumn aside={<PlaceHistory place={place} />}>
        <PlaceMembers place={place} />
        {may.decide.allowed ? (
          <SectionCard title={current ? "Thay quyết định" : "Ghi quyết định"}>
            <PlaceForm place={place} />
          </SectionCard>
        ) : refusal.allowed ? null : (
          <p className="text-sm text-soft">
            {refusal.code === "notAllowed"
              ? `Nơi kiểm điểm của tập thể này do ${place.decider} quyết định.`
              : messageFor(refusal.code, refusal.params)}
          </p>
        )}
        {current && may.withdraw.allowed ? (
          <SectionCard title="Rút quyết định">
            <WithdrawPlaceForm collectiveId={body.id} placeId={current.id} />
          </SectionCard>
        ) : null}
      </TwoColumn>
    </PageStack>
  );
}
