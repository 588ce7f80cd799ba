import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { may } from "@/lib/core/reach";
import { listComplaints } from "@/lib/ratings/queries/list-complaints";
import type { SearchParams } from "@/lib/web/query-string";
import { readComplaintFilters } from "../_components/complaint-filters";
import { ComplaintTable } from "../_components/complaint-table";
import { RatingTabs } from "../_components/rating-tabs";

export const metadata = { title: "Đơn, phản ánh" };

export default async function ComplaintsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const unit = actor.active?.unit;
  // Who does not keep the register is not told that there is one (R20.21).
  if (!unit || !may(actor, "complaint.manage", unit)) notFound();
  const filters = readComplaintFilters(await searchParams);
  const list = await listComplaints(actor, await currentInstant(), filters);
  return (
    <PageStack>
      <PageHeader
        title="Đơn, phản ánh"
        eyebrow={unit.name}
        lead="Sổ khiếu nại, tố cáo, phản ánh về các đối tượng của đơn vị và cấp dưới. Chỉ Ban Tổ chức thấy; ghi đơn mới và kết quả giải quyết ở trang của từng đối tượng."
      />
      <RatingTabs current="complaints" actor={actor} />
      <ComplaintTable list={list} filters={filters} />
      <RulesBasis sections={["order"]} />
    </PageStack>
  );
}
