import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/current";
import { idInput } from "@/lib/core/inputs";
import { queryText } from "@/lib/core/paging";
import { listFindings } from "@/lib/ratings/queries/list-findings";
import { orNotFound } from "@/lib/web/or-not-found";
import type { SearchParams } from "@/lib/web/query-string";
import { readFindingFilters } from "../_components/finding-filters";
import { FindingTable } from "../_components/finding-table";
import { RatingTabs } from "../_components/rating-tabs";

export const metadata = { title: "Điểm cần xem lại" };

export default async function FindingsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const unit = actor.active?.unit;
  if (!unit) return <EmptyState title="Tài khoản chưa được giao đơn vị nào" />;
  const query = await searchParams;
  const unitId = idInput.safeParse(queryText(query.unit)).data ?? null;
  const filters = readFindingFilters(query);
  const list = await orNotFound(listFindings(actor, unitId ?? unit.id, filters));
  return (
    <PageStack>
      <PageHeader
        title="Điểm cần xem lại"
        eyebrow={list.unitName}
        lead="Chỗ mức đang đề nghị chưa khớp với kết quả nhiệm vụ, kỷ luật, kết luận, hạn chế kỳ trước hoặc xếp loại liên quan. Hệ thống chỉ nêu ra, không tự đổi mức của ai."
      />
      <RatingTabs current="findings" actor={actor} />
      <FindingTable list={list} filters={filters} unitId={unitId} />
    </PageStack>
  );
}
