import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { ButtonLink } from "@/components/ui/button";
import { requireActor } from "@/lib/auth/current";
import { pageNumber, queryText } from "@/lib/core/paging";
import { listReviews } from "@/lib/reviews/queries/list-reviews";
import type { SearchParams } from "@/lib/web/query-string";
import { readReviewFilters } from "./_components/review-filters";
import { ReviewList } from "./_components/review-list";
import { ReviewToolbar } from "./_components/review-toolbar";

export const metadata = { title: "Bản kiểm điểm" };

export default async function ReviewsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const query = await searchParams;
  const filters = { ...readReviewFilters(query), page: pageNumber(queryText(query.page)) };
  const list = await listReviews(actor, filters);
  return (
    <PageStack>
      <PageHeader
        title="Bản kiểm điểm"
        eyebrow={actor.active?.unit.name}
        lead="Tự phê bình của tập thể và cá nhân theo nội dung kiểm điểm của kỳ này."
        actions={
          actor.personId ? (
            <ButtonLink href={`/reviews/person/${actor.personId}`}>Bản kiểm điểm của tôi</ButtonLink>
          ) : null
        }
      />
      <SectionCard flush>
        <ReviewToolbar filters={filters} list={list} />
        <ReviewList list={list} filters={filters} />
      </SectionCard>
    </PageStack>
  );
}
