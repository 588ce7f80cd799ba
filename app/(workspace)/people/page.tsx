import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { reachesAnything } from "@/lib/core/reach";
import { listPeople } from "@/lib/people/queries/list-people";
import { findUnitOption, listUnitOptions } from "@/lib/units/queries/list-units";
import { hrefWith, type SearchParams } from "@/lib/web/query-string";
import { readPeopleFilters } from "./_components/filters";
import { PeopleList } from "./_components/people-list";
import { PeopleToolbar } from "./_components/people-toolbar";

export const metadata = { title: "Đảng viên" };

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const filters = readPeopleFilters(await searchParams);
  const mayAdd = reachesAnything(actor, "person.manage");
  const [list, units, chosenUnit] = await Promise.all([
    listPeople(actor, filters, await currentInstant()),
    listUnitOptions(actor),
    filters.unitId ? findUnitOption(actor, filters.unitId) : null,
  ]);
  return (
    <PageStack>
      <PageHeader
        title="Đảng viên, cán bộ"
        eyebrow={<a href="/units">Đơn vị và đảng viên</a>}
        lead={chosenUnit?.name ?? actor.active?.unit.name}
        actions={
          mayAdd ? (
            <ButtonLink href={hrefWith("/people/new", { cell: filters.unitId })} tone="main">
              Thêm người
            </ButtonLink>
          ) : null
        }
      />
      <SectionCard flush>
        <PeopleToolbar filters={filters} units={units} chosenUnit={chosenUnit} list={list} />
        <PeopleList list={list} filters={filters} mayAdd={mayAdd} />
      </SectionCard>
    </PageStack>
  );
}
