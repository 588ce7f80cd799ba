import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { pageNumber, queryText } from "@/lib/core/paging";
import { reachesAnything } from "@/lib/core/reach";
import { getUnitTree, searchUnits } from "@/lib/units/queries/list-units";
import { hrefWith, type SearchParams } from "@/lib/web/query-string";
import { UnitSearchList } from "./_components/unit-search-list";
import { UnitTree } from "./_components/unit-tree";

export const metadata = { title: "Đơn vị" };

/** A unit and those directly below it; what is below them opens one branch at a time. */
const LEVELS_OPEN = 2;

export default async function UnitsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!reachesAnything(actor, "unit.view")) notFound();
  const now = await currentInstant();
  const query = await searchParams;
  const search = queryText(query.q);
  const found = search ? await searchUnits(actor, search, pageNumber(queryText(query.page)), now) : null;
  const opened = { depth: LEVELS_OPEN, unitId: idInput.safeParse(query.open).data ?? null };
  const tree = found ? [] : await getUnitTree(actor, opened, now);
  return (
    <PageStack>
      <PageHeader
        title="Đơn vị"
        eyebrow="Đơn vị và đảng viên"
        lead={actor.active?.unit.name}
        actions={<ButtonLink href="/people">Danh sách đảng viên, cán bộ</ButtonLink>}
      />
      <SectionCard flush>
        <ListToolbar
          action="/units"
          search={{ name: "q", value: search, label: "Tìm đơn vị", placeholder: "vd. huong khe" }}
          total={found?.total ?? tree.length}
          noun={found ? "đơn vị tìm thấy" : "đơn vị gốc trong phạm vi được giao"}
          exportHref={hrefWith("/units/export", { q: search })}
          clearHref={search ? "/units" : null}
        />
        {found ? (
          <UnitSearchList list={found} search={search} />
        ) : (
          <div className="px-4 pb-4">
            <UnitTree nodes={tree} openId={opened.unitId} />
          </div>
        )}
      </SectionCard>
    </PageStack>
  );
}
