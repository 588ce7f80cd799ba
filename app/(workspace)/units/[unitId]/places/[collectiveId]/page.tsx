import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { TwoColumn } from "@/components/layout/two-column";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { queryText } from "@/lib/core/paging";
import { getPlace } from "@/lib/obligations/queries/get-place";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { PlaceHistory } from "./_components/place-history";
import { PlaceMembers } from "./_components/place-members";
import { PlaceSteps } from "./_components/place-steps";

export const metadata = { title: "Nơi kiểm điểm của tập thể" };

type Props = { params: Promise<{ unitId: string; collectiveId: string }>; searchParams: SearchParams };

export default async function PlacePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { unitId, collectiveId } = await params;
  const id = idInput.safeParse(collectiveId).data;
  if (!id) notFound();
  const place = await orNotFound(getPlace(actor, id, await currentInstant()));
  const { body } = place;
  if (body.unit.id !== unitId) notFound();
  return (
    <PageStack>
      <PageHeader
        title="Nơi kiểm điểm"
        lead={body.name}
        eyebrow={<a href={`/units/${body.unit.id}/places`}>Nơi kiểm điểm của tập thể ít thành viên</a>}
      />
      <TwoColumn aside={<PlaceHistory place={place} />}>
        <PlaceMembers place={place} />
        <PlaceSteps place={place} open={queryText((await searchParams).form)} />
      </TwoColumn>
    </PageStack>
  );
}
