import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ClauseLink } from "@/components/regulations/clause-link";
import { Callout } from "@/components/ui/callout";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { pageNumber, queryText } from "@/lib/core/paging";
import { listPlaces } from "@/lib/obligations/queries/list-places";
import { PLACE_STATES } from "@/lib/obligations/queries/small-bodies";
import { getUnit } from "@/lib/units/queries/get-unit";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { PlaceTable } from "./_components/place-table";

export const metadata = { title: "Nơi kiểm điểm của tập thể ít thành viên" };

type Props = { params: Promise<{ unitId: string }>; searchParams: SearchParams };

export default async function PlacesPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const id = idInput.safeParse((await params).unitId).data;
  if (!id) notFound();
  const query = await searchParams;
  const state = PLACE_STATES.find((each) => each === queryText(query.state));
  const now = await currentInstant();
  const unit = await orNotFound(getUnit(actor, id, now));
  const filter = { page: pageNumber(queryText(query.page)), ...(state ? { state } : {}) };
  const list = await orNotFound(listPlaces(actor, id, filter, now));
  return (
    <PageStack>
      <PageHeader
        title="Nơi kiểm điểm của tập thể ít thành viên"
        lead={unit.name}
        eyebrow={<a href={`/units/${id}/obligations`}>Danh sách phải kiểm điểm</a>}
      />
      {list.hasSeason ? (
        <Callout title={`Tập thể lãnh đạo, quản lý dưới ${list.minimum} thành viên không kiểm điểm riêng`}>
          Cùng kiểm điểm với cấp ủy của cơ quan, đơn vị hoặc với tập thể có chức năng tương tự, do cấp có thẩm quyền
          quyết định: <ClauseLink citation={list.citation} />. Quyết định xong, cập nhật{" "}
          <a href={`/units/${id}/obligations/update`}>danh sách phải kiểm điểm</a> để các thành viên chuyển về nơi mới.
        </Callout>
      ) : null}
      <SectionCard flush>
        <PlaceTable unitId={id} list={list} state={state} />
      </SectionCard>
    </PageStack>
  );
}
