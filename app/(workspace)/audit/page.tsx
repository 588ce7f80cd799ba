import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { PageStack } from "@/components/layout/page-stack";
import { SectionCard } from "@/components/layout/section-card";
import { listAuditEvents } from "@/lib/audit/queries/list-audit-events";
import { requireActor } from "@/lib/auth/current";
import { formatTotal } from "@/lib/core/format";
import { reachesAnything } from "@/lib/core/reach";
import { findUnitOption, listUnitOptions } from "@/lib/units/queries/list-units";
import type { SearchParams } from "@/lib/web/query-string";
import { AuditFilterForm } from "./_components/audit-filter-form";
import { AuditList } from "./_components/audit-list";
import { readAuditFilters } from "./_components/filters";

export const metadata = { title: "Nhật ký" };

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  if (!reachesAnything(actor, "audit.read")) notFound();
  const filter = readAuditFilters(await searchParams);
  const list = await listAuditEvents(actor, filter);
  const units = await listUnitOptions(actor);
  const chosen = filter.unitId ? await findUnitOption(actor, filter.unitId) : null;
  const isListed = chosen === null || units.some(({ id }) => id === chosen.id);
  return (
    <PageStack>
      <PageHeader
        title="Nhật ký"
        lead="Ai đã làm gì, khi nào, ở đơn vị nào. Nhật ký không sửa, không xóa được và không chứa nội dung góp ý, phê bình."
      />
      <SectionCard flush>
        <AuditFilterForm filter={filter} units={isListed ? units : [chosen, ...units]} total={formatTotal(list)} />
        <AuditList list={list} filter={filter} />
      </SectionCard>
    </PageStack>
  );
}
