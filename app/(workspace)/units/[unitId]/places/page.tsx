import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { pageNumber, queryText } from "@/lib/core/paging";
import { listPlaces } from "@/lib/obligations/queries/list-places";
import { PLACE_STATES } from "@/lib/obligations/queries/small-bodies";
import { getUnitHeading } from "@/lib/units/queries/get-unit-heading";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { PlaceTable } from "./_components/place-table";
import { PlacesRule } from "./_components/places-rule";

export const metadata = { title: "Nơi kiểm điểm của tập thể ít thành viên" };

type Props = { params: Promise<{ unitId: string }>; searchParams: SearchParams };

export default async function PlacesPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).unitId).data;
  if (!id) notFound();
  const query = await searchParams;
  const state = PLACE_STATES.find((each) => each === queryText(query.state));
  const now = await currentInstant();
  const unit = await orNotFound(getUnitHeading(actor, id, now));
  const filter = { page: pageNumber(queryText(query.page)), ...(state ? { state } : {}) };
  const list = await orNotFound(listPlaces(actor, id, filter, now));
  return (
    <PageStack>
      <PageHeader
        title="Nơi kiểm điểm của tập thể ít thành viên"
        lead={unit.name}
        eyebrow={<a href={`/units/${id}/obligations`}>Danh sách phải kiểm điểm</a>}
      />
      {list.hasSeason ? <PlacesRule unitId={id} list={list} /> : null}
      <SectionCard flush>
        <PlaceTable unitId={id} list={list} state={state} />
      </SectionCard>
    </PageStack>
  );
}
