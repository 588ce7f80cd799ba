import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { pageNumber, queryText } from "@/lib/core/paging";
import { may } from "@/lib/core/reach";
import { countShortcomings, listShortcomings } from "@/lib/shortcomings/queries/list-shortcomings";
import type { SearchParams } from "@/lib/web/query-string";
import { readFilters } from "./_components/filters";
import { ShortcomingList } from "./_components/shortcoming-list";
import { ShortcomingToolbar } from "./_components/shortcoming-toolbar";

export const metadata = { title: "Khắc phục hạn chế" };

export default async function ShortcomingsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const now = await currentInstant();
  const query = await searchParams;
  const filters = { ...readFilters(query), page: pageNumber(queryText(query.page)) };
  const [list, counts] = await Promise.all([
    listShortcomings(actor, now, filters),
    countShortcomings(actor, now, filters.side),
  ]);
  const unit = actor.active?.unit;
  return (
    <PageStack>
      <PageHeader
        title="Khắc phục hạn chế, khuyết điểm"
        eyebrow={unit?.name}
        lead="Theo dõi từng hạn chế đến khi khắc phục xong và được cấp trên xác nhận, qua các năm."
        actions={
          unit && may(actor, "shortcoming.manage", unit) ? (
            <ButtonLink href={`/shortcomings/new?unit=${unit.id}`} tone="main">
              Thêm hạn chế
            </ButtonLink>
          ) : null
        }
      />
      <SectionCard flush>
        <ShortcomingToolbar filters={filters} counts={counts} total={list.total} />
        <ShortcomingList list={list} filters={filters} />
      </SectionCard>
    </PageStack>
  );
}
