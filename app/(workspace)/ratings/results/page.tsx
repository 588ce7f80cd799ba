import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/current";
import { listResults } from "@/lib/task-results/queries/list-results";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { RatingTabs } from "../_components/rating-tabs";
import { readResultFilters } from "../_components/result-filters";
import { ResultTable } from "../_components/result-table";

export const metadata = { title: "Kết quả nhiệm vụ" };

export default async function ResultsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const unit = actor.active?.unit;
  if (!unit) return <EmptyState title="Tài khoản chưa được giao đơn vị nào" />;
  const filters = readResultFilters(await searchParams);
  const list = await orNotFound(listResults(actor, unit.id, filters));
  return (
    <PageStack>
      <PageHeader
        title="Kết quả thực hiện nhiệm vụ"
        eyebrow={list.unitName}
        lead="Căn cứ để đối chiếu mức xếp loại: số nhiệm vụ được giao, hoàn thành, chậm, vượt yêu cầu; mỗi số liệu có văn bản nguồn."
      />
      <RatingTabs current="results" actor={actor} />
      <ResultTable list={list} filters={filters} />
      <RulesBasis sections={["levels", "failing", "coupling"]} />
    </PageStack>
  );
}
