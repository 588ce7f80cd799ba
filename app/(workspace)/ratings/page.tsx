import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import { requireActor } from "@/lib/auth/current";
import { may } from "@/lib/core/reach";
import { listSubjects } from "@/lib/ratings/queries/list-subjects";
import type { SearchParams } from "@/lib/web/query-string";
import { RatingTabs } from "./_components/rating-tabs";
import { readSubjectFilters } from "./_components/subject-filters";
import { SubjectTable } from "./_components/subject-table";

export const metadata = { title: "Xếp loại" };

export default async function RatingsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const unit = actor.active?.unit;
  if (!unit) return <EmptyState title="Tài khoản chưa được giao đơn vị nào" />;
  const decides = may(actor, "decision.record", unit);
  const filters = readSubjectFilters(await searchParams, decides ? "decide" : "propose");
  const list = await listSubjects(actor, unit.id, filters);
  const scopes = [
    { label: "Đơn vị quyết định", href: "/ratings?scope=decide", current: filters.scope === "decide" },
    { label: "Đề nghị cấp trên quyết định", href: "/ratings?scope=propose", current: filters.scope === "propose" },
  ];
  return (
    <PageStack>
      <PageHeader
        title="Xếp loại chất lượng"
        eyebrow={unit.name}
        lead="Mỗi khâu giữ nguyên mức của mình: tự nhận, bỏ phiếu, cấp ủy đề nghị, thẩm định, quyết định."
      />
      <RatingTabs current="subjects" actor={actor} />
      {decides ? <Tabs label="Phạm vi" tabs={scopes} /> : null}
      <SubjectTable list={list} filters={filters} />
      <RulesBasis sections={["levels", "failing", "coupling", "order"]} />
    </PageStack>
  );
}
